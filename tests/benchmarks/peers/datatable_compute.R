# The tables of datatable.R -> the seven shared cubes (M2-M8).

# The year of an instant from the first year on; at most the last.
year_of <- function(minute) pmin(pmax(findInterval(minute, first_minute(years)), 1L), 5L) + 2017L
age_group <- function(year, agebase) pmin(7L, pmax(0L, (year - agebase - 15L) %/% 10L))
in_half <- function(place, syd) fifelse(place == 101L, fifelse(syd, 2101L, 1101L), place)

# M2.2, M3.2: one row a person in psychiatry and year, with the groups' bits.
psychiatry_of <- function(contacts) {
  start <- first_minute(2018)
  lying <- contacts[st >= start | en > start]
  first <- lying[, fifelse(st < start, 2018L, year_of(st))]
  count <- year_of(pmax(lying$st, lying$en - 1L)) - first + 1L
  rows <- unique(data.table(pid = rep(lying$pid, count), y = rep(first, count) + sequence(count) - 1L, grp = rep(lying$grp, count)))
  psychiatry <- rows[, .(dmask = sum(2L^grp)), keyby = .(pid, y)]
  psychiatry[, dmask := as.integer(fifelse(dmask %% 2048 != 0, dmask %% 2048, dmask))]
}

# M5.3, M5.4, M6: one row a recipient and year.
recipients_of <- function(social) {
  # running maximum within (pid, svc): groups are made to follow each other
  setorder(social, pid, svc, st, en, act)
  social[, part := rleid(pid, svc)]
  running <- cummax(social$part * 1e8 + social$en)
  social[, chain := cumsum(c(TRUE, part[-1] * 1e8 + st[-1] >= running[-.N]))]
  joined <- rbindlist(lapply(years, function(year) {
    rows <- social[st < first_day(year + 1)]
    setorder(rows, chain, st, en, act, na.last = FALSE)
    sums <- rows[, .(pid = pid[1], svc = svc[1], st = min(st), en = max(en)), by = chain]
    acting <- rows[!is.na(act), .(act = act[.N]), by = chain]
    sums[, `:=`(y = year, act = acting$act[match(chain, acting$chain)])]
    sums[en >= first_day(year), .(pid, y, svc, st, act,
      days = pmin(en, first_day(year + 1) - 1L) - pmax(st, first_day(year)) + 1L)]
  }))
  votes <- joined[!is.na(act), .(days = sum(days), latest = max(st)), by = .(pid, y, act)]
  setorder(votes, pid, y, -days, -latest, act)
  voted <- votes[, .(municipality = act[1]), by = .(pid, y)]
  joined[, `:=`(level = c(5L, 5L, 4L, 3L, 2L, 2L, 1L, 1L, 1L, 1L, 1L, 1L, 1L)[svc], intervention = c(0L, 0L, 1L, 2L, 3L, 4L, 5L, 6L, 6L, 6L, 6L, 6L, 6L)[svc])]
  masks <- unique(joined[, .(pid, y, intervention)])[, .(imask = as.integer(sum(2L^intervention))), by = .(pid, y)]
  merged <- merge(joined[, .(level = max(level)), by = .(pid, y)], masks, by = c("pid", "y"))
  merge(merged, voted, by = c("pid", "y"), all.x = TRUE)
}

# Adults in psychiatry or recipients, with place (M7.2, M7.4) and group mask.
person_years_of <- function(psychiatry, recipients, persons) {
  py <- merge(psychiatry, recipients, by = c("pid", "y"), all = TRUE)
  py[, `:=`(sex = persons$sex[pid], agebase = persons$agebase[pid])]
  py <- py[y - agebase >= 18L]
  for (year in years) {
    i <- year - 2017L
    rows <- py[, which(y == year)]
    who <- py$pid[rows]
    py[rows, place := in_half(fcoalesce(municipality, persons[[paste0("home", i)]][who]), persons[[paste0("syd", i)]][who])]
  }
  py[, `:=`(ag = age_group(y, agebase),
            g = (!is.na(dmask)) + 2L * (!is.na(level)) + 4L * (fcoalesce(dmask, 0L) %% 2048L != 0L))]
  setkey(py, pid, y)
}

# M4: chained timed physical contacts.
chained_stays <- function(contacts) {
  timed <- contacts[type == 0L & dateonly == FALSE, .(pid, st, en, acute)]
  setorder(timed, pid, st, en, -acute)
  running <- cummax(timed$pid * 1e9 + timed$en)
  opens <- c(TRUE, timed$pid[-1] * 1e9 + timed$st[-1] > running[-nrow(timed)] + 240)
  at <- which(opens)
  stays <- timed[at, .(pid, st, acute)]
  # a person's last running maximum before the next stay opens
  stays[, en := as.integer(running[c(at[-1] - 1L, nrow(timed))] - pid * 1e9)]
  stays[, inpatient := en - st >= 720L]
}

stay_counts <- function(stays, contacts, py) {
  start <- first_minute(2018)
  alone <- contacts[st >= start & (type != 0L | dateonly), .(pid, y = year_of(st), kind = fifelse(type == 0L, 1L, type + 1L))]
  linked <- stays[st >= start, .(pid, y = year_of(st), kind = fifelse(inpatient, 0L, 1L))]
  counts <- rbind(linked, alone)[, .(n = .N), by = .(pid, y, kind)]
  counts[py, on = .(pid, y), nomatch = NULL][, .(n = sum(n)), by = .(y, place, g, kind)]
}

readmission_counts <- function(stays, py, persons) {
  date_of <- function(minute) minute %/% 1440L + epoch
  admissions <- stays[inpatient & en > first_minute(2018)]
  # the next acute admission's start, by a rolling join
  acute <- admissions[acute == TRUE, .(pid, at = st, start = st)]
  following <- acute[admissions[, .(pid, at = st + 1L)], on = .(pid, at), roll = -Inf, start]
  index <- admissions[, .(pid, y = year_of(en - 1L), day = date_of(en), again = following)]
  index[, again := !is.na(again) & date_of(again) <= day + 30L]
  death <- persons$death[index$pid]
  index <- index[start_of(day + 31L) <= observation_end & (is.na(death) | death > day + 30L)]
  index[py, on = .(pid, y), nomatch = NULL][, .(idx = .N, re = sum(again)), by = .(y, place, g)]
}

population_counts <- function(persons) rbindlist(lapply(years, function(year) {
  i <- year - 2017L
  rows <- persons[persons[[paste0("resident", i)]] & !is.na(agebase) & agebase <= year - 18L & (is.na(death) | death >= first_day(year))]
  rows[, .(n = .N), by = .(place = in_half(rows[[paste0("home", i)]], rows[[paste0("syd", i)]]), a = sex, b = age_group(year, agebase))][, y := year]
}))

compute <- function(tables, places) {
  py <- person_years_of(psychiatry_of(tables$contacts), recipients_of(tables$social), tables$persons)
  stays <- chained_stays(tables$contacts)
  groups <- data.table(g = c(1L, 2L, 3L, 3L, 3L, 5L, 5L, 7L, 7L, 7L, 7L, 7L), group = c(0L, 1L, 0L, 1L, 2L, 0L, 3L, 0L, 1L, 2L, 3L, 4L))
  in_groups <- function(cells) cells[groups, on = "g", nomatch = NULL, allow.cartesian = TRUE]
  small <- in_groups(py[, .(n = .N), by = .(y, place, g, dmask, level, imask)])
  of_bits <- function(mask, count) rbindlist(lapply(seq_len(count) - 1L, function(k)
    small[bitwAnd(fcoalesce(small[[mask]], 0L), bitwShiftL(1L, k)) != 0L, .(y, place, group, a = k, b = 0L, n)]))
  readmissions <- in_groups(readmission_counts(stays, py, tables$persons))
  cells <- rbindlist(use.names = TRUE, idcol = "cube", list(
    population = population_counts(tables$persons)[, group := -1L],
    persons = in_groups(py[, .(n = .N), by = .(y, place, g, a = sex, b = ag)])[, g := NULL],
    persons_by_diagnosis = of_bits("dmask", 12L),
    persons_by_level = small[!is.na(level), .(y, place, group, a = level - 1L, b = 0L, n)],
    persons_by_intervention = of_bits("imask", 7L),
    stays = in_groups(stay_counts(stays, tables$contacts, py))[, .(y, place, group, a = kind, b = 0L, n)],
    readmissions = rbind(readmissions[, .(y, place, group, a = 0L, b = 0L, n = idx)], readmissions[, .(y, place, group, a = 1L, b = 0L, n = re)])))
  cells <- cells[, .(n = sum(n)), by = .(cube, y, place, group, a, b)]
  cells[places, on = "place", nomatch = NULL, allow.cartesian = TRUE][, .(n = sum(n)), by = .(cube, y, geography, group, a, b)]
}
