-- What is kept of a chat and is not what the store writes is copied aside and removed, so that the chat can begin anew.
-- KEYS aside, session, outbox, channel, lease, tombstone, due, send, paced, counts
-- ARGV chat, time, seconds to keep the copies   -> names of what was set aside
--
-- Where nothing shows its fault, all that is the chat's own goes: it must not be locked out for good.

local aside, chat, time, keep = KEYS[1], ARGV[1], ARGV[2], ARGV[3]
local NAMES = { 'session', 'outbox', 'card', 'lease', 'tombstone', 'due', 'send', 'paced', 'counts' }
local TYPES = { 'hash', 'list', 'hash', 'string', 'hash', 'zset', 'zset', 'zset', 'hash' }
local OUTBOX, OWN = 2, 5

local function counts(key)
  local version, packed = redis.call('HGET', key, 'v'), redis.call('HGET', key, 'u')
  if not tonumber(version) then return false end
  if not packed then return true end
  local read, ids = pcall(cmsgpack.unpack, packed)
  return read and type(ids) == 'table'
end

local function is_sound(number, key)
  local kind = redis.call('TYPE', key).ok
  if kind == 'none' then return true end
  if kind ~= TYPES[number] then return false end
  if NAMES[number] == 'session' or NAMES[number] == 'tombstone' then return counts(key) end
  if NAMES[number] == 'card' then return tonumber(redis.call('HGET', key, 'card') or '0') ~= nil end
  if NAMES[number] ~= 'outbox' then return true end
  for _, entry in ipairs(redis.call('LRANGE', key, 0, -1)) do
    if not entry:match('^%d+%.%d+u?@?%d*!? ') then return false end
  end
  return true
end

local gone = {}
local function set_aside(number, key)
  local copy = redis.call('DUMP', key)
  if not copy then return end
  redis.call('HSET', aside, NAMES[number] .. '@' .. time, copy)
  redis.call('EXPIRE', aside, keep)
  redis.call('DEL', key)
  gone[#gone + 1] = NAMES[number]
end

if redis.call('TYPE', aside).ok ~= 'hash' then redis.call('DEL', aside) end
for number = 1, #NAMES do
  local key = KEYS[number + 1]
  if not is_sound(number, key) then set_aside(number, key) end
end
if #gone == 0 then
  for number = 1, OWN do set_aside(number, KEYS[number + 1]) end
end
if redis.call('EXISTS', KEYS[OUTBOX + 1]) == 0 then
  redis.call('ZREM', KEYS[8], chat)
  redis.call('ZREM', KEYS[9], chat)
  redis.call('DEL', KEYS[5])
end
return gone
