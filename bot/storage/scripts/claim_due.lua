-- Take one chat whose moment has come. It comes again after the lease unless its turn sets another moment before.
-- KEYS session, due, channel   ARGV chat, lease in seconds, seconds ahead that no turn asks for
-- -> { version, session, card } as `load` gives them, or {} if somebody else has it or nothing is kept of it

local session, due, channel = unpack(KEYS)
local chat, lease, farthest = unpack(ARGV)
local time = redis.call('TIME')
local now = time[1] + time[2] / 1000000

local at = redis.call('ZSCORE', due, chat)
if not at or (tonumber(at) > now and tonumber(at) <= now + farthest) then return {} end
local kept = redis.call('HMGET', session, 'v', 'd')
if not kept[1] then
  redis.call('ZREM', due, chat)
  return {}
end
local version = tonumber(kept[1])
if not version or version % 1 ~= 0 or version < 0 or version > 2 ^ 53 then return redis.error_reply('DAMAGED version') end
redis.call('ZADD', due, 'XX', string.format('%.3f', now + lease), chat)
return { version, kept[2] or '', tonumber(redis.call('HGET', channel, 'card') or '0') or 0 }
