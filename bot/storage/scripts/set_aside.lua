-- What is kept of a chat and is not what the store writes is copied aside and removed, so that the chat can begin anew.
-- KEYS aside, session, outbox, channel, lease, tombstone, due, send, paced, counts
-- ARGV chat, time, seconds to keep the copies   -> names of what was set aside
--
-- Where nothing shows its fault, all that is the chat's own goes: it must not be locked out for good.

local aside, chat, time, keep = KEYS[1], ARGV[1], ARGV[2], ARGV[3]
local NAMES = { 'session', 'outbox', 'card', 'lease', 'tombstone', 'due', 'send', 'paced', 'counts' }
local TYPES = { 'hash', 'list', 'hash', 'string', 'hash', 'zset', 'zset', 'zset', 'hash' }
local OUTBOX, OWN = 2, 5

local ENTRY = '^%d+%.%d+u?@?%d*!? '

local function numbers(key) -- whether `v` and `u` of a session or a tombstone can be used
  local packed = redis.call('HGET', key, 'u')
  local read, ids = pcall(cmsgpack.unpack, packed or cmsgpack.pack({}))
  local version = tonumber(redis.call('HGET', key, 'v'))
  local counts = version ~= nil and version % 1 == 0 and version >= 0 and version <= 2 ^ 53
  return counts, read and type(ids) == 'table'
end

-- Takes out of a key what cannot be used and leaves the rest; whether there was any.
local MEND = {}
function MEND.session(key)
  local has_version, has_ids = numbers(key)
  if has_version and not has_ids then redis.call('HDEL', key, 'u') end
  if not has_version then redis.call('DEL', key) end
  return not (has_version and has_ids)
end
MEND.tombstone = MEND.session
function MEND.card(key)
  local is_sound = tonumber(redis.call('HGET', key, 'card') or '0') ~= nil
  if not is_sound then redis.call('DEL', key) end
  return not is_sound
end
function MEND.outbox(key)
  local entries, sound = redis.call('LRANGE', key, 0, -1), {}
  for _, entry in ipairs(entries) do
    if entry:match(ENTRY) then sound[#sound + 1] = entry end
  end
  if #sound == #entries then return false end
  redis.call('DEL', key)
  for _, entry in ipairs(sound) do redis.call('RPUSH', key, entry) end
  return true
end

local gone = {}
local function note(number, copy)
  redis.call('HSET', aside, NAMES[number] .. '@' .. time, copy)
  redis.call('EXPIRE', aside, keep)
  gone[#gone + 1] = NAMES[number]
end

local function mend(number, key)
  local kind, copy = redis.call('TYPE', key).ok, redis.call('DUMP', key)
  if kind == 'none' then return end
  if kind ~= TYPES[number] then
    redis.call('DEL', key)
    note(number, copy)
  elseif MEND[NAMES[number]] and MEND[NAMES[number]](key) then
    note(number, copy)
  end
end

if redis.call('TYPE', aside).ok ~= 'hash' then redis.call('DEL', aside) end
for number = 1, #NAMES do mend(number, KEYS[number + 1]) end
if #gone == 0 then
  for number = 1, OWN do
    local key = KEYS[number + 1]
    local copy = redis.call('DUMP', key)
    if copy then
      redis.call('DEL', key)
      note(number, copy)
    end
  end
end
if redis.call('EXISTS', KEYS[OUTBOX + 1]) == 0 then
  redis.call('ZREM', KEYS[8], chat)
  redis.call('ZREM', KEYS[9], chat)
  redis.call('DEL', KEYS[5])
end
return gone
