# A second peer: ingest and the seven shared cubes in R with data.table.
#
#   Rscript datatable.R ingest  REGISTERS TABLES.rds PLACES.csv
#   Rscript datatable.R compute TABLES.rds PLACES.csv [CUBES.csv]
#
# PEER_THREADS (2). The last line is `datatable COMMAND SECONDS s`, without the
# start of R and without writing CUBES.csv. Units and codes are those of
# duckdb_ingest.mjs: minutes since 1990-01-01, days since 1970-01-01; places
# 1101 and 2101 for København's halves (byen, syd), 0 unknown.
suppressPackageStartupMessages(library(data.table))
setDTthreads(as.integer(Sys.getenv("PEER_THREADS", "2")))

years <- 2018:2022
epoch <- 7305L  # 1990-01-01
first_day <- function(year) as.integer(as.IDate(sprintf("%d-01-01", year)))
first_minute <- function(year) (first_day(year) - epoch) * 1440L
observation_end <- first_minute(2023)
start_of <- function(day) (as.integer(day) - epoch) * 1440L

# A function of few distinct texts, applied to each once.
by_value <- function(texts, read) {
  values <- unique(texts)
  read(values)[chmatch(texts, values)]
}

read_register <- function(folder, name, columns, text = character(0),
                          number = character(0), part = "[0-9].*") {
  files <- list.files(folder, sprintf("^%s(%s)?[.]csv$", name, part),
                      full.names = TRUE)
  classes <- list(character = text, numeric = number)
  rbindlist(lapply(files, fread, select = columns, colClasses = classes,
                   na.strings = "", showProgress = FALSE, quote = "\""),
            idcol = "file")[, file := basename(files)[file]]
}

# M3.1: 0-8 F0-F8, 9 F90-F98, 10 F99, 11 none.
diagnosis_group <- function(codes) by_value(codes, function(code) {
  group <- rep(11L, length(code))
  digit <- substr(code, 3, 3)
  two <- substr(code, 3, 4)
  psychiatric <- !is.na(code) & startsWith(code, "DF")
  low <- psychiatric & digit %in% as.character(0:8)
  group[low] <- as.integer(digit[low])
  group[psychiatric & two %in% as.character(90:98)] <- 9L
  group[psychiatric & two == "99"] <- 10L
  group
})

# M1.4-M1.6, M7.1, M7.4; a record is 16 * municipality + district (15: none),
# 32767 without a valid municipality. Files are taken in the order of their
# dates, rows of one date so that the one to be kept is assigned last: the
# earlier birth date, male (0) before female (1), the smallest record.
ingest_persons <- function(folder, municipalities) {
  files <- sort(list.files(folder, "^bef[0-9]*[.]csv$", full.names = TRUE))
  bef <- lapply(files, fread, select = c("PNR", "FOED_DAG", "KOEN", "KOM", "DISTRIKT"),
                colClasses = list(character = "PNR"), na.strings = "", showProgress = FALSE)
  ids <- unique(unlist(lapply(bef, function(rows) unique(rows$PNR))))
  persons <- data.table(pid = seq_along(ids), birth = NA_integer_, sex = 2L)
  records <- matrix(NA_integer_, length(ids), 6)
  kept <- function(values) {
    o <- order(-values, na.last = TRUE)
    o[seq_len(sum(!is.na(values)))]
  }
  for (i in seq_along(files)) {
    rows <- bef[[i]]
    year <- as.integer(substr(basename(files[i]), 4, 7)) + 1L
    pid <- chmatch(rows$PNR, ids)
    born <- as.integer(rows$FOED_DAG)
    o <- kept(born)
    set(persons, pid[o], "birth", born[o])
    sex <- fifelse(rows$KOEN %in% 1:2, rows$KOEN - 1L, NA_integer_)
    o <- kept(sex)
    set(persons, pid[o], "sex", sex[o])
    record <- fifelse(rows$KOM %in% municipalities, rows$KOM * 16L +
      fifelse(rows$DISTRIKT %in% 1:10, rows$DISTRIKT, 15L), 32767L)
    o <- kept(record)
    records[cbind(pid[o], year - 2017L)] <- record[o]
  }
  rm(bef)
  dod <- read_register(folder, "dod", c("PNR", "DODDATO"), "PNR")
  dod <- dod[, .(death = min(as.integer(DODDATO))), by = PNR]
  persons[, death := dod$death[chmatch(ids, dod$PNR)]]
  date <- as.IDate(persons$birth, origin = "1970-01-01")
  persons[, agebase := year(date) + 1L - (yday(date) == 1L)]
  half <- function(record) fifelse(record %between% c(1617L, 1626L),
    (record - 1616L) %in% c(4L, 5L, 9L, 10L), NA)
  halves <- apply(records, 2, half)
  for (i in 1:5) {
    own <- records[, i]
    chosen <- fifelse(!is.na(own) & own < 32767L, own,
                      fifelse(records[, i + 1] < 32767L, records[, i + 1], NA_integer_))
    others <- c(rev(seq_len(i - 1)), (i + 1):6)
    candidates <- c(list(half(chosen)), lapply(others, function(j) halves[, j]), list(FALSE))
    persons[, paste0("home", i) := fcoalesce(chosen %/% 16L, 0L)]
    persons[, paste0("resident", i) := !is.na(own)]
    persons[, paste0("syd", i) := do.call(fcoalesce, candidates)]
  }
  list(persons = persons, ids = ids)
}

lpr3_contacts <- function(folder) {
  raw <- read_register(folder, "lpr_f_kontakter",
    c("DW_EK_KONTAKT", "PNR", "DATO_START", "TIDSPUNKT_START", "DATO_SLUT", "TIDSPUNKT_SLUT", "KONTAKTTYPE", "PRIORITET", "HOVEDSPECIALE_ANS", "AKTIONSDIAGNOSE"),
    c("PNR", "TIDSPUNKT_START", "TIDSPUNKT_SLUT"), "DW_EK_KONTAKT")
  raw[, psy := HOVEDSPECIALE_ANS %chin% c("psykiatri", "b\u00f8rne- og ungdomspsykiatri")]
  raw <- raw[KONTAKTTYPE %chin% c("ALCA00", "ALCA10", "ALCA20") & !is.na(PNR) & !is.na(DATO_START) &
             (psy | is.na(AKTIONSDIAGNOSE) | startsWith(AKTIONSDIAGNOSE, "DF"))]
  clock <- function(time, otherwise) fcoalesce(by_value(time, function(text)
    as.integer(substr(text, 1, 2)) * 60L + as.integer(substr(text, 4, 5))), otherwise)
  raw[, st := start_of(DATO_START) + clock(TIDSPUNKT_START, 0L)]
  raw[, en := start_of(DATO_SLUT) + clock(TIDSPUNKT_SLUT, 1440L)]
  raw[is.na(en) | en >= st, .(id = DW_EK_KONTAKT * 4, PNR, st, en,
      type = chmatch(KONTAKTTYPE, c("ALCA00", "ALCA10", "ALCA20")) - 1L,
      acute = PRIORITET %chin% "ATA1", psy, dateonly = FALSE, ad = AKTIONSDIAGNOSE)]
}

lpr2_contacts <- function(folder, records, visits, register) {
  columns <- c("RECNUM", "PNR", "C_PATTYPE", "C_ADIAG", "C_INDM", "D_INDDTO", "V_INDTIME", "V_INDMINUT", "D_UDDTO", "V_UDTIME")
  if (register == 2) columns <- c(columns, "C_SPEC")
  adm <- read_register(folder, records, columns, c("PNR", if (register == 2) "C_SPEC"), "RECNUM")
  adm[, psy := if (register == 2) C_SPEC %chin% c("50", "52") else TRUE]
  adm <- adm[C_PATTYPE %in% 0:3 & !is.na(PNR) & (psy | is.na(C_ADIAG) | startsWith(C_ADIAG, "DF"))]
  adm[, acute := C_INDM %in% 1L]
  adm[, st := start_of(D_INDDTO) + fcoalesce(V_INDTIME * 60L + fcoalesce(V_INDMINUT, 0L), 0L)]
  adm[, en := start_of(D_UDDTO) + fcoalesce(V_UDTIME, 24L) * 60L]
  seen <- read_register(folder, visits, c("RECNUM", "D_AMBDTO"), number = "RECNUM")
  seen <- seen[RECNUM %in% adm[C_PATTYPE == 2L, RECNUM], .(RECNUM, D_AMBDTO)]
  # admissions and emergency visits: an end in the hour of the start is the start
  timed <- adm[C_PATTYPE != 2L | (acute & !RECNUM %in% seen$RECNUM)]
  same_hour <- timed[, en %/% 60L == st %/% 60L]
  timed[, en := fifelse(C_PATTYPE <= 1L,
      fifelse(is.na(D_UDDTO), start_of(as.IDate("2019-03-03")), fifelse(same_hour, st, en)),
      fifelse(is.na(D_UDDTO) | is.na(V_UDTIME) | same_hour | en - st > 1440L, st, en))]
  timed[C_PATTYPE >= 2L, acute := TRUE]
  timed <- timed[en >= st, .(id = RECNUM * 4 + register, PNR, st, en, type = 0L, acute, psy, dateonly = FALSE, ad = C_ADIAG)]
  # courses, which the yearly files repeat: each visit, or the first date
  courses <- unique(adm[C_PATTYPE == 2L, .(RECNUM, PNR, acute, psy, ad = C_ADIAG, D_INDDTO)])
  courses <- merge(courses, seen, by = "RECNUM", all.x = TRUE, allow.cartesian = TRUE)[!is.na(D_AMBDTO) | !acute]
  courses[, st := start_of(fcoalesce(D_AMBDTO, D_INDDTO))]
  rbind(timed, courses[, .(id = RECNUM * 4 + register, PNR, st, en = st, type = 0L, acute, psy, dateonly = TRUE, ad)])
}

# The tables' action diagnosis, and what tells sets of secondary codes apart:
# their number, first, last and a sum over all.
diagnoses_of <- function(folder, raw) {
  lpr2 <- function(name, register) read_register(folder, name, c("RECNUM", "C_DIAG", "C_DIAGTYPE"), number = "RECNUM")[
    , .(id = RECNUM * 4 + register, code = C_DIAG, kind = C_DIAGTYPE)]
  lpr3 <- read_register(folder, "lpr_f_diagnoser", c("DW_EK_KONTAKT", "DIAGNOSEKODE", "DIAGNOSETYPE", "SENERE_AFKRAEFTET"), number = "DW_EK_KONTAKT")[
    !SENERE_AFKRAEFTET %chin% "Ja", .(id = DW_EK_KONTAKT * 4, code = DIAGNOSEKODE, kind = DIAGNOSETYPE)]
  all <- rbind(lpr3, lpr2("psyk_diag", 1), lpr2("lpr_diag", 2))[!is.na(code)]
  action <- all[kind == "A" & id %in% raw[is.na(ad), id]]
  second <- unique(all[kind == "B" & id %in% raw$id, .(id, code)])
  codes <- sort(unique(second$code))
  second[, number := chmatch(code, codes)][, square := number * as.numeric(number)]
  second[, bit := 2^diagnosis_group(code)]
  sets <- second[, .(count = .N, least = min(number), most = max(number), squares = sum(square)), keyby = id]
  sets[unique(second, by = c("id", "bit"))[, .(sec = sum(bit)), keyby = id], sec := as.integer(i.sec)]
  list(action = action[, .(ad = min(code)), by = id], second = sets)
}

# M2.1, M2.5, M2.4, M1.3, in M0's order.
ingest_contacts <- function(folder, ids, persons) {
  raw <- rbind(lpr3_contacts(folder), lpr2_contacts(folder, "psyk_adm", "psyk_pers", 1), lpr2_contacts(folder, "lpr_adm", "lpr_bes", 2))
  dia <- diagnoses_of(folder, raw)
  raw[is.na(ad), ad := dia$action$ad[match(id, dia$action$id)]]
  raw[, pid := chmatch(PNR, ids)]
  raw <- raw[!is.na(pid) & st < observation_end & (psy | (!is.na(ad) & startsWith(ad, "DF")))]
  at <- match(raw$id, dia$second$id)
  raw[, c("count", "least", "most", "squares", "sec") := dia$second[at, .(count, least, most, squares, fcoalesce(sec, 0L))]]
  raw[, `:=`(PNR = NULL, id = NULL)]
  contacts <- rbind(unique(raw[dateonly == FALSE]), raw[dateonly == TRUE])
  open <- contacts[is.na(en) & type == 0L, unique(pid)]
  latest <- contacts[type == 0L & pid %in% open, .(latest = max(st)), by = pid]
  contacts[is.na(en), en := fifelse(type == 0L & observation_end - st < 365L * 1440L & latest$latest[match(pid, latest$pid)] <= st,
                                    observation_end, st)]
  death_end <- start_of(persons$death + 1L)[contacts$pid]
  contacts[, en := pmin(en, death_end, na.rm = TRUE)]
  contacts <- contacts[is.na(death_end) | st < death_end]
  contacts <- contacts[, .(pid, st, en, type, acute, dateonly, grp = diagnosis_group(ad), sec)]
  setkey(contacts, pid, st, en)
}

under <- function(codes, table) by_value(codes, function(code) {
  found <- rep(NA_integer_, length(code))
  for (i in seq_along(table)) found[startsWith(paste0(code, "."), paste0(table[i], "."))] <- i
  found
})

# M5.1-M5.3, M1.3; what never ends does so on day 1000000.
ingest_social <- function(folder, ids, persons, municipalities) {
  rows <- read_register(folder, "handicap", c("PNR", "YDELSE", "HANDLEKOM", "BETALKOM", "STARTDATO", "SLUTDATO", "MAALGRUPPE"), c("PNR", "YDELSE", "MAALGRUPPE"))
  valid <- function(code) fifelse(code %in% municipalities, code, NA_integer_)
  services <- c("1.8.1", "1.12.0.1", "1.8.2", "1.12.0.2", "1.4", "1.1", "1.13.4", "1.18.1", "1.18.2", "1.13.2", "1.17", "1.13.3", "1.3")
  social <- unique(rows[, .(pid = chmatch(PNR, ids), svc = under(YDELSE, services), act = valid(HANDLEKOM), pay = valid(BETALKOM),
    st = as.integer(STARTDATO), en = fcoalesce(as.integer(SLUTDATO), 1000000L), tg = under(MAALGRUPPE, c("1.1", "1.2.1", "1.2.2", "2")))])
  social <- social[!is.na(pid) & !is.na(svc) & !is.na(st) & en >= st]
  death <- persons$death[social$pid]
  social[, en := pmin(en, death, na.rm = TRUE)]
  setkey(social[is.na(death) | st <= death], pid, svc, st, en)
}

ingest <- function(folder, places) {
  municipalities <- c(101L, unique(places[place > 0 & place < 1000, place]))
  population <- ingest_persons(folder, municipalities)
  persons <- population$persons
  contacts <- ingest_contacts(folder, population$ids, persons)
  social <- ingest_social(folder, population$ids, persons, municipalities)
  # M1.4
  known <- !is.na(persons$birth)
  list(persons = persons, contacts = contacts[known[pid]], social = social[known[pid]])
}

here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
source(file.path(here, "datatable_compute.R"))

arguments <- commandArgs(trailingOnly = TRUE)
command <- if (length(arguments)) arguments[1] else ""
if (!command %in% c("ingest", "compute") || length(arguments) < 3) {
  message("usage: datatable.R ingest REGISTERS TABLES PLACES | compute TABLES PLACES [CUBES]")
  quit(status = 2)
}
begin <- proc.time()[["elapsed"]]
seconds <- function() proc.time()[["elapsed"]] - begin
if (command == "ingest") {
  saveRDS(ingest(arguments[2], fread(arguments[4])), arguments[3], compress = FALSE)
} else {
  cubes <- compute(readRDS(arguments[2]), fread(arguments[3]))
}
cat(sprintf("datatable %s %.3f s\n", command, seconds()))
if (command == "compute" && length(arguments) == 4) fwrite(cubes, arguments[4])
