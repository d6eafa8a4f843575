-- Take up sending for a chat that waits for what nobody asked for. From then on it is like any that is being sent for.
-- KEYS outbox, channel, lease, send, paced   ARGV chat, token, lease ms   -> { head or '', card, how many entries }

local outbox, channel, lease, send, paced = unpack(KEYS)
local chat, token, lease_ms = unpack(ARGV)

local head = redis.call('LINDEX', outbox, 0)
if head and not head:match('^%d+%.%d+u?@?%d*!? ') then return redis.error_reply('DAMAGED outbox') end
if redis.call('ZREM', paced, chat) == 0 then return { '', 0, 0 } end
if not head then return { '', 0, 0 } end

local time = redis.call('TIME')
redis.call('SET', lease, token)
redis.call('ZADD', send, time[1] * 1000 + math.floor(time[2] / 1000) + lease_ms, chat)
return { head, tonumber(redis.call('HGET', channel, 'card') or '0') or 0, redis.call('LLEN', outbox) }
