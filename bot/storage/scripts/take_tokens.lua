-- Take tokens of a bucket that fills at a steady rate (GCRA: all that is kept is up to when they are spent).
-- KEYS bucket   ARGV tokens a second, most that gather, how many are wanted, now in ms or '',
--      how many more were used than taken   -> how many were given

local bucket = KEYS[1]
local rate, most, wanted = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local now, owed = tonumber(ARGV[4]), tonumber(ARGV[5] or '0')
if not now then
  local time = redis.call('TIME')
  now = time[1] * 1000 + time[2] / 1000
end

local step = 1000 / rate
local spent = math.max(tonumber(redis.call('GET', bucket) or '0') or 0, now - most * step)
if not (spent <= now + 20000) then spent = now end -- a clock that was set back, or no number, must not stop all sending
spent = spent + owed * step
local given = math.max(0, math.min(wanted, math.floor((now - spent) / step + 0.001)))
redis.call('SET', bucket, string.format('%.3f', spent + given * step), 'PX', math.ceil(most * step) + 60000)
return given
