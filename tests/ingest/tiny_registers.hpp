#pragma once

#include <array>
#include <filesystem>
#include <string>

#include "base/civil_time.hpp"
#include "support/scratch_folder.hpp"

/*!
 * Registers of three hundred persons, small enough to be read at every number
 * of ranks, with what an ingest meets: yearly files, all eras, tables to be
 * joined, bad rows, duplicates, open ends, deaths.
 */
namespace samspil::ingest {

inline constexpr int tiny_persons = 300;

namespace detail {

inline std::string tiny_id(int person)
{
    return std::to_string(100'000 + person * 7919 % 90'000);
}

inline std::string tiny_date(int first_year, int number)
{
    return base::to_string(
        base::to_civil(base::first_day_of(first_year) + number * 37 % 365));
}

inline std::string tiny_population(int year)
{
    std::string text = "PNR;REFERENCETID;FOED_DAG;KOEN;KOM;DISTRIKT\n";
    constexpr std::array<int, 5> codes{101, 147, 851, 999, 530};
    for (int i = 0; i < tiny_persons; ++i) {
        if ((i + year) % 23 == 0) {
            continue;  // not there in this year
        }
        text += tiny_id(i) + ";" + std::to_string(year) + "-12-31;" +
                (i % 50 == 7 ? "" : tiny_date(1930 + i % 80, i)) + ";" +
                std::to_string(1 + i % 2) + ";" +
                std::to_string(codes.at(static_cast<std::size_t>(i % 5))) +
                ";" + std::to_string(i % 12) + "\n";
    }
    return text + "a row with too few fields\n";
}

inline std::string tiny_deaths()
{
    std::string text = "PNR,DODDATO\r\n";
    for (int i = 0; i < tiny_persons; i += 17) {
        text += tiny_id(i) + "," + tiny_date(2018 + i % 5, i) + "\r\n";
    }
    return text + tiny_id(3) + ",not a date";  // no line break at the end
}

inline std::string tiny_contacts()
{
    std::string text =
        "DW_EK_KONTAKT,PNR,DATO_START,TIDSPUNKT_START,DATO_SLUT,"
        "TIDSPUNKT_SLUT,KONTAKTTYPE,PRIORITET,HOVEDSPECIALE_ANS,"
        "AKTIONSDIAGNOSE\n";
    constexpr std::array<char const*, 4> types{"ALCA00", "ALCA10", "ALCA20",
                                               "ALCA99"};
    for (int i = 0; i < 900; ++i) {
        auto const date = tiny_date(2019 + i % 4, i);
        text += std::to_string(i / 2 * 2 + i % 3 % 2) + "," + tiny_id(i % 211) +
                "," + date + ",10:00," + (i % 13 == 0 ? "," : date + ",23:30") +
                "," +
                types.at(static_cast<std::size_t>(i % 19 == 0 ? 3 : i % 3)) +
                "," + (i % 4 == 0 ? "ATA1" : "") + "," +
                (i % 3 == 0 ? "psykiatri" : "kirurgi") + "," +
                (i % 2 == 0 ? "DF" + std::to_string(20 + i % 70) : "") + "\n";
    }
    return text;
}

inline std::string tiny_diagnoses()
{
    std::string text =
        "DW_EK_KONTAKT,DIAGNOSEKODE,DIAGNOSETYPE,SENERE_AFKRAEFTET\n";
    for (int i = 0; i < 1500; ++i) {
        text += std::to_string(i * 31 % 950) + ",DF" +
                std::to_string(10 + i % 90) + "," + (i % 3 == 0 ? "A" : "B") +
                "," + (i % 29 == 0 ? "Ja" : "Nej") + "\n";
    }
    return text;
}

inline std::string tiny_courses()
{
    std::string text =
        "RECNUM,PNR,C_PATTYPE,C_ADIAG,C_INDM,D_INDDTO,V_INDTIME,V_INDMINUT,"
        "D_UDDTO,V_UDTIME\n";
    for (int i = 0; i < 300; ++i) {
        text += std::to_string(i / 2) + "," + tiny_id(i / 2 % 97) + "," +
                std::to_string(i / 2 % 4) + ",DF3" + std::to_string(i / 4 % 2) +
                "," + std::to_string(1 + i / 2 % 2) + "," +
                tiny_date(2018, i / 2) + ",8,15," + tiny_date(2018, i / 2) +
                ",15\n";
    }
    return text;
}

inline std::string tiny_visits()
{
    std::string text = "RECNUM,D_AMBDTO\n";
    for (int i = 0; i < 500; ++i) {
        text += std::to_string(i * 7 % 190) + "," + tiny_date(2018, i) + "\n";
    }
    return text;
}

inline std::string tiny_social()
{
    std::string text =
        "PNR;YDELSE;HANDLEKOM;BETALKOM;STARTDATO;SLUTDATO;MAALGRUPPE\n";
    constexpr std::array<char const*, 5> services{"1.8.1", "1.12.0.2", "1.4",
                                                  "1.3.2", "9.9"};
    for (int i = 0; i < 400; ++i) {
        text += tiny_id(i * 3 % 331) + ";" +
                services.at(static_cast<std::size_t>(i % 5)) + ";" +
                std::to_string(i % 3 == 0 ? 147 : 851) + ";101;" +
                tiny_date(2016 + i % 6, i) + ";" +
                (i % 4 == 0 ? "" : tiny_date(2019 + i % 4, i)) + ";1.2.2\n";
    }
    return text;
}

}  // namespace detail

//! Write them into a folder that is there: 14 files.
inline void write_tiny_registers(std::filesystem::path const& folder)
{
    for (int year = 2017; year <= 2022; ++year) {
        test::write_content(folder / ("bef" + std::to_string(year) + ".csv"),
                            detail::tiny_population(year));
    }
    test::write_content(folder / "dod2022.csv", detail::tiny_deaths());
    test::write_content(folder / "lpr_f_kontakter.csv",
                        detail::tiny_contacts());
    test::write_content(folder / "lpr_f_diagnoser.csv",
                        detail::tiny_diagnoses());
    test::write_content(folder / "t_psyk_adm2018.csv", detail::tiny_courses());
    // The same rows again; not the same bytes, or the file were left out.
    test::write_content(folder / "psyk_adm2017.csv",
                        detail::tiny_courses() + "\n");
    test::write_content(folder / "psyk_pers2018.csv", detail::tiny_visits());
    test::write_content(folder / "psyk_diag2018.csv",
                        "RECNUM,C_DIAG,C_DIAGTYPE\n1,DF20,B\n2,DF31,B\n");
    test::write_content(folder / "handicap2022.csv", detail::tiny_social());
}

}  // namespace samspil::ingest
