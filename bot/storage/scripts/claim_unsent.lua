-- Take up sending for a chat whose lease has run out.
-- KEYS outbox, channel, lease, send   ARGV chat, token, lease ms   -> { head or '', card }
-- Nobody puts a chat off for longer than ten minutes: a moment further ahead is of a clock that was set back since.

local outbox, channel, lease, send = unpack(KEYS)
local chat, token, lease_ms = unpack(ARGV)
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local from = redis.call('ZSCORE', send, chat)
if not from or (tonumber(from) > now and tonumber(from) <= now + 600000) then return { '', 0 } end

local head = redis.call('LINDEX', outbox, 0)
if not head then
  redis.call('ZREM', send, chat)
  redis.call('DEL', lease)
  return { '', 0 }
end
if not head:match('^%d+%.%d+u?@?%d*!? ') then return redis.error_reply('DAMAGED outbox') end
redis.call('SET', lease, token)
redis.call('ZADD', send, 'XX', now + lease_ms, chat)
return { head, tonumber(redis.call('HGET', channel, 'card') or '0') or 0 }
