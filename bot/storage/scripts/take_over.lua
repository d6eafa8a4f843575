-- Whoever was sending for this chat is gone: anyone may take it up from now on. One that only waits is left waiting.
-- KEYS lease, send   ARGV chat   -> 1, or 0 if nobody held it

local lease, send = unpack(KEYS)

if redis.call('DEL', lease) == 0 then return 0 end
local time = redis.call('TIME')
redis.call('ZADD', send, 'XX', time[1] * 1000 + math.floor(time[2] / 1000), ARGV[1])
return 1
