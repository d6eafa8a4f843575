-- Whoever was sending for this chat is gone: anyone may take it up from now on. One that only waits is left waiting.
-- KEYS lease, send   ARGV chat, how the tokens of those who are gone begin, how those of the caller do
-- -> 1, or 0 if nobody who is gone held it

local lease, send = unpack(KEYS)
local chat, gone, own = unpack(ARGV)

local held = redis.call('GET', lease)
if not held or held:sub(1, #gone) ~= gone or held:sub(1, #own) == own then return 0 end
redis.call('DEL', lease)
local time = redis.call('TIME')
redis.call('ZADD', send, 'XX', time[1] * 1000 + math.floor(time[2] / 1000), chat)
return 1
