#include "synthetic/file_catalogue.hpp"

#include <algorithm>

#include "base/contract.hpp"
#include "synthetic/model.hpp"

namespace samspil::synthetic {
namespace {

struct Form
{
    std::string_view prefix;
    std::string_view columns;
};

constexpr std::string_view admission_columns =
    "RECNUM,PNR,C_PATTYPE,C_ADIAG,C_INDM,D_INDDTO,V_INDTIME,V_INDMINUT,"
    "D_UDDTO,V_UDTIME";

//! By Register.
constexpr std::array<Form, register_count> forms{{
    {"bef", "PNR,FOED_DAG,KOEN,KOM,DISTRIKT"},
    {"dod", "PNR,DODDATO"},
    {"psyk_adm", admission_columns},
    {"psyk_diag", "RECNUM,C_DIAG,C_DIAGTYPE"},
    {"psyk_pers", "RECNUM,D_AMBDTO"},
    {"lpr_adm",
     "RECNUM,PNR,C_PATTYPE,C_ADIAG,C_INDM,D_INDDTO,V_INDTIME,V_INDMINUT,"
     "D_UDDTO,V_UDTIME,C_SPEC"},
    {"lpr_diag", "RECNUM,C_DIAG,C_DIAGTYPE"},
    {"lpr_bes", "RECNUM,D_AMBDTO"},
    {"lpr_f_kontakter",
     "DW_EK_KONTAKT,PNR,DATO_START,TIDSPUNKT_START,DATO_SLUT,TIDSPUNKT_SLUT,"
     "KONTAKTTYPE,PRIORITET,HOVEDSPECIALE_ANS,AKTIONSDIAGNOSE"},
    {"lpr_f_diagnoser",
     "DW_EK_KONTAKT,DIAGNOSEKODE,DIAGNOSETYPE,SENERE_AFKRAEFTET"},
    {"handicap", "PNR,YDELSE,HANDLEKOM,BETALKOM,STARTDATO,SLUTDATO,MAALGRUPPE"},
}};

}  // namespace

base::Day changeover_day(int region_code)
{
    bool const late = region_code == 1081 || region_code == 1083;
    return base::to_day(changeover_year, late ? 3 : 2, 3);
}

FileCatalogue::FileCatalogue(base::Years const& years)
{
    int const history = years.first() - model::history_years;
    for (std::size_t i = 0; i < register_count; ++i) {
        auto const id = static_cast<Register>(i);
        auto& series = series_[i];
        series = {files_.size(), history, years.last()};
        if (id == Register::bef) {
            series.first_year = years.first() - 1;
        } else if (id == Register::dod) {
            series.first_year = series.last_year = 0;
        } else if (id == Register::handicap) {
            series.first_year = years.first();
        } else if (id == Register::lpr_f_kontakter ||
                   id == Register::lpr_f_diagnoser) {
            series.first_year = std::max(history, changeover_year);
        } else {
            series.last_year = std::min(years.last(), changeover_year);
        }
        for (int year = series.first_year; year <= series.last_year; ++year) {
            std::string name(forms[i].prefix);
            if (id != Register::dod) {
                name += std::to_string(year);
            }
            if (id == Register::bef) {
                name += "12";  // December
            }
            files_.push_back({name + ".csv", forms[i].columns});
        }
    }
}

bool FileCatalogue::has(Register id) const
{
    auto const& series = series_[static_cast<std::size_t>(id)];
    return series.first_year <= series.last_year;
}

std::size_t FileCatalogue::index(Register id, int year) const
{
    SAMSPIL_EXPECT(this->has(id));
    auto const& series = series_[static_cast<std::size_t>(id)];
    int const known = std::clamp(year, series.first_year, series.last_year);
    return series.first_index +
           static_cast<std::size_t>(known - series.first_year);
}

}  // namespace samspil::synthetic
