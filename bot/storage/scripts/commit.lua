-- One turn, written whole or not at all.
-- KEYS session, outbox, channel, lease, tombstone, due, send, paced, counts, aside
-- ARGV chat, update id or '', version the turn was computed from, session, token, lease ms, due second or '',
--      what second it is for whoever asks or '', seconds to keep, drop waiting 0/1, forget 0/1, seconds of the tombstone, kind '' or unprompted or alarm,
--      how many counts, count..., payload...
-- -> { outcome, head or '', card }
--
-- The duplicate test comes first: the commit may have happened without its answer arriving. The call brings its lease
-- token along, so that its repeat finds its own token and goes on sending. What nobody asked for waits in `paced`, and
-- goes out with the rest as soon as somebody asks for something; of several days only the last is kept. An alarm waits
-- for nobody who is not sending right now. All keys are read before the first is written: one of a wrong type must not
-- leave half a turn.

local session, outbox, channel, lease, tombstone, due, send, paced, counts, aside = unpack(KEYS)
local chat, update, version, data, token = unpack(ARGV, 1, 5)
local lease_ms, due_at, asked_at, keep = tonumber(ARGV[6]), ARGV[7], tonumber(ARGV[8]), tonumber(ARGV[9])
local drop, forget, tombstone_for = ARGV[10] == '1', ARGV[11] == '1', tonumber(ARGV[12])
local unprompted, alarm, first = ARGV[13] == 'unprompted', ARGV[13] == 'alarm', 15 + tonumber(ARGV[14])
local WINDOW = 32

local function ids_of(key)
  local packed = redis.call('HGET', key, 'u')
  return packed and cmsgpack.unpack(packed) or {}
end

local function holds(ids, id)
  for _, seen in ipairs(ids) do
    if seen == id then return true end
  end
  return false
end

local function add(ids, id)
  if id and not holds(ids, id) then ids[#ids + 1] = id end
  while #ids > WINDOW do table.remove(ids, 1) end
end

local card = tonumber(redis.call('HGET', channel, 'card') or '0') or 0
local function answer(outcome)
  local head = outcome == 'mine' and redis.call('LINDEX', outbox, 0) or ''
  if head and head ~= '' and not head:match('^%d+%.%d+u?@?%d*!? ') then return redis.error_reply('DAMAGED outbox') end
  return { outcome, head or '', card }
end

-- When it is due is said by the clock of whoever asks. Where that is not ours, it is as far from now as it is for him:
-- whichever of the two is wrong, nobody waits for it, and nobody is woken before. A moment that nobody asks for, or that
-- has long come, would wake the chat again and again at once (claim_due): it is looked at anew soon.
local function by_our_clock(moment)
  local now = tonumber(redis.call('TIME')[1])
  if asked_at and math.abs(now - asked_at) > 2 then moment = moment + now - asked_at end
  if moment > now + 2678400 then return now + 600 end
  if update == '' and moment < now - 60 then return now + 60 end
  return string.format('%.0f', moment)
end

local held = redis.call('GET', lease)
local is_mine = held == token
local waiting = redis.call('LLEN', outbox)
local send_at = tonumber(redis.call('ZSCORE', send, chat) or nil)
local paced_at = tonumber(redis.call('ZSCORE', paced, chat) or nil)
local clock = redis.call('TIME')
local farthest = clock[1] * 1000 + 600000 -- nobody is put off for longer: the clock was set back since
if send_at and send_at > farthest then send_at = nil end
if paced_at and paced_at > farthest then paced_at = 0 end
redis.call('ZSCORE', due, chat)
if first > 15 then redis.call('HLEN', counts) end
local id = tonumber(update)
local ids, buried = ids_of(session), ids_of(tombstone)

if id and (holds(ids, id) or holds(buried, id)) then
  return answer(is_mine and 'mine' or 'dup')
end

local kept = redis.call('HMGET', session, 'v', 't')
local now_at = tonumber(kept[1] or redis.call('HGET', tombstone, 'v') or '0')
if now_at ~= tonumber(version) then
  if not id and kept[2] == token then return answer(is_mine and 'mine' or 'none') end
  return answer('conflict')
end
local new = now_at + 1

if drop or forget then
  redis.call('DEL', outbox)
elseif unprompted and waiting > 0 and #ARGV >= first then
  for place, entry in ipairs(redis.call('LRANGE', outbox, 0, -1)) do
    if entry:match('^%d+%.%d+u[ @]') and not (held and place == 1) then redis.call('LREM', outbox, 1, entry) end
  end
end

if forget then
  for _, seen in ipairs(ids) do add(buried, seen) end
  add(buried, id)
  redis.call('DEL', session, channel, aside)
  card = 0
  redis.call('ZREM', due, chat)
  redis.call('HSET', tombstone, 'v', new, 'u', cmsgpack.pack(buried))
  redis.call('EXPIRE', tombstone, tombstone_for)
else
  add(ids, id)
  redis.call('HSET', session, 'v', new, 'd', data, 'u', cmsgpack.pack(ids))
  if id then redis.call('HDEL', session, 't') else redis.call('HSET', session, 't', token) end
  redis.call('EXPIRE', session, keep)
  redis.call('EXPIRE', channel, keep)
  if due_at == '' then redis.call('ZREM', due, chat) else redis.call('ZADD', due, by_our_clock(tonumber(due_at)), chat) end
end

-- An entry's id never comes again, so a late note about a dropped one cannot take another off the list. Behind it
-- stands when the entry was written, and `!` if it is an alarm.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local head = '%d.%d' .. (unprompted and 'u' or '') .. '@' .. time[1] .. (alarm and '! ' or ' ')
for i = first, #ARGV do
  redis.call('RPUSH', outbox, string.format(head, new, i - first) .. ARGV[i])
end
for i = 15, first - 1 do -- a counter that is no number, or can grow no more, begins anew: the turn is written already
  if type(redis.pcall('HINCRBY', counts, ARGV[i], 1)) ~= 'number' then redis.call('HSET', counts, ARGV[i], 1) end
end

if redis.call('EXISTS', outbox) == 0 then
  if paced_at then redis.call('ZREM', paced, chat) end
  if send_at and not held then redis.call('ZREM', send, chat) end
  return answer('none')
end
if #ARGV < first then return answer('none') end

if unprompted and not send_at then
  redis.call('ZADD', paced, 'NX', now, chat)
  return answer('none')
end
if paced_at then redis.call('ZREM', paced, chat) end
if paced_at and paced_at > now and not alarm then -- the channel has refused this chat until then
  redis.call('ZADD', send, 'NX', paced_at, chat)
  return answer('theirs')
end
if not send_at or (alarm and not held) then
  redis.call('ZADD', send, now + lease_ms, chat)
  redis.call('SET', lease, token)
  return answer('mine')
end
return answer('theirs')
