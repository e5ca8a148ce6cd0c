#include "registers/register_spec.hpp"

namespace samspil::registers {
namespace {

// The tables of the contract ("Inputs"), register by register; rows are read
// in the order of the fields here, and a bad row is counted for the first.

constexpr auto optional = ColumnUse::optional;
constexpr auto required = ColumnUse::required;

constexpr FieldSpec person{Field::person, {"PNR"}, required, BadValue::either};
//! SDS delivers LPR2 with its own names.
constexpr FieldSpec lpr2_person{
    Field::person, {"PNR", "V_CPR", "CPR"}, required, BadValue::either};
constexpr FieldSpec record{Field::record,
                           {"RECNUM", "K_RECNUM", "V_RECNUM"},
                           required,
                           BadValue::either};
constexpr FieldSpec contact{
    Field::contact, {"DW_EK_KONTAKT"}, required, BadValue::unreadable};

constexpr FieldSpec population_fields[] = {
    person,
    {Field::reference_date, {"REFERENCETID"}, optional, BadValue::either},
    {Field::birth_date, {"FOED_DAG"}},
    {Field::sex, {"KOEN"}},
    {Field::municipality, {"KOM", "BOPIKOM"}},
    {Field::district, {"DISTRIKT"}, optional},
};

constexpr FieldSpec deaths_fields[] = {
    person,
    {Field::death_date, {"DODDATO"}, required, BadValue::either},
};

constexpr FieldSpec lpr_f_kontakter_fields[] = {
    contact,
    person,
    {Field::start_date, {"DATO_START"}, required, BadValue::either},
    {Field::start_time, {"TIDSPUNKT_START"}, required, BadValue::unreadable},
    {Field::end_date, {"DATO_SLUT"}, required, BadValue::unreadable},
    {Field::end_time, {"TIDSPUNKT_SLUT"}, required, BadValue::unreadable},
    {Field::type, {"KONTAKTTYPE"}},
    {Field::priority, {"PRIORITET"}},
    {Field::specialty, {"HOVEDSPECIALE_ANS"}},
    {Field::action_diagnosis, {"AKTIONSDIAGNOSE"}},
};

constexpr FieldSpec lpr_f_diagnoser_fields[] = {
    contact,
    {Field::code, {"DIAGNOSEKODE"}},
    {Field::type, {"DIAGNOSETYPE"}},
    {Field::retracted, {"SENERE_AFKRAEFTET"}},
};

constexpr FieldSpec lpr_a_kontakt_fields[] = {
    contact,
    person,
    {Field::start, {"KONT_STARTTIDSPUNKT"}, required, BadValue::either},
    {Field::end, {"KONT_SLUTTIDSPUNKT"}, required, BadValue::unreadable},
    {Field::type, {"KONT_TYPE"}},
    {Field::priority, {"PRIORITET"}},
    {Field::specialty, {"KONT_ANS_HOVEDSPEC"}},
    {Field::action_diagnosis, {"ADIAG"}},
    {Field::system, {"LPRINDBERETNINGSSYSTEM"}, optional},
};

constexpr FieldSpec lpr_a_diagnose_fields[] = {
    contact,
    {Field::code, {"DIAG_KODE"}},
    {Field::type, {"DIAG_KODE_TYPE"}},
    {Field::retracted, {"SENERE_AFKRAEFTET"}},
};

//! PSYK_ADM and LPR_ADM differ in one thing: C_SPEC.
template <ColumnUse specialty>
constexpr FieldSpec lpr2_adm_fields[] = {
    record,
    lpr2_person,
    {Field::type, {"C_PATTYPE"}},
    {Field::action_diagnosis, {"C_ADIAG"}},
    {Field::admission, {"C_INDM"}},
    {Field::start_date, {"D_INDDTO"}, required, BadValue::either},
    {Field::start_hour, {"V_INDTIME"}, required, BadValue::unreadable},
    {Field::start_minute, {"V_INDMINUT"}, required, BadValue::unreadable},
    {Field::end_date, {"D_UDDTO"}, required, BadValue::unreadable},
    {Field::end_hour, {"V_UDTIME"}, required, BadValue::unreadable},
    {Field::specialty, {"C_SPEC"}, specialty},
};

constexpr FieldSpec lpr2_diagnosis_fields[] = {
    record,
    {Field::code, {"C_DIAG"}},
    {Field::type, {"C_DIAGTYPE"}},
};

constexpr FieldSpec lpr2_visit_fields[] = {
    record,
    {Field::visit_date, {"D_AMBDTO"}, required, BadValue::either},
    {Field::place, {"C_YDSTED"}, optional},
};

constexpr FieldSpec social_fields[] = {
    person,
    {Field::service, {"YDELSE"}},
    {Field::acting, {"HANDLEKOM"}},
    {Field::paying, {"BETALKOM"}},
    {Field::start, {"STARTDATO"}, required, BadValue::either},
    {Field::end, {"SLUTDATO"}, required, BadValue::unreadable},
    {Field::target_group, {"MAALGRUPPE"}},
};

constexpr std::array<RegisterSpec, register_count> specs{{
    {RegisterId::population, "population", "bef", RegisterFamily::population,
     population_fields},
    {RegisterId::deaths, "deaths", "dod", RegisterFamily::deaths,
     deaths_fields},
    {RegisterId::lpr_f_kontakter, "lpr_f_kontakter", "lpr_f_kontakter",
     RegisterFamily::lpr3_older, lpr_f_kontakter_fields, true},
    {RegisterId::lpr_f_diagnoser, "lpr_f_diagnoser", "lpr_f_diagnoser",
     RegisterFamily::lpr3_older, lpr_f_diagnoser_fields},
    {RegisterId::lpr_a_kontakt, "lpr_a_kontakt", "lpr_a_kontakt",
     RegisterFamily::lpr3_newer, lpr_a_kontakt_fields, true},
    {RegisterId::lpr_a_diagnose, "lpr_a_diagnose", "lpr_a_diagnose",
     RegisterFamily::lpr3_newer, lpr_a_diagnose_fields},
    {RegisterId::psyk_adm, "psyk_adm", "psyk_adm", RegisterFamily::psyk,
     lpr2_adm_fields<ColumnUse::ignored>, true},
    {RegisterId::psyk_diag, "psyk_diag", "psyk_diag", RegisterFamily::psyk,
     lpr2_diagnosis_fields},
    {RegisterId::psyk_pers, "psyk_pers", "psyk_pers", RegisterFamily::psyk,
     lpr2_visit_fields},
    {RegisterId::lpr_adm, "lpr_adm", "lpr_adm", RegisterFamily::lpr,
     lpr2_adm_fields<ColumnUse::required>, true},
    {RegisterId::lpr_diag, "lpr_diag", "lpr_diag", RegisterFamily::lpr,
     lpr2_diagnosis_fields},
    {RegisterId::lpr_bes, "lpr_bes", "lpr_bes", RegisterFamily::lpr,
     lpr2_visit_fields},
    {RegisterId::social, "social", "handicap", RegisterFamily::social,
     social_fields, true},
}};

consteval bool specs_stand_at_their_id()
{
    for (std::size_t i = 0; i < specs.size(); ++i) {
        if (static_cast<std::size_t>(specs[i].id) != i) {
            return false;
        }
    }
    return true;
}
static_assert(specs_stand_at_their_id());

}  // namespace

std::vector<std::string> used_names(ColumnNames const& columns)
{
    std::vector<std::string> names;
    for (auto const column : columns) {
        if (!column.empty()) {
            names.emplace_back(column);
        }
    }
    return names;
}

std::span<RegisterSpec const, register_count> register_specs()
{
    return specs;
}

RegisterSpec const& spec_of(RegisterId id)
{
    return specs[static_cast<std::size_t>(id)];
}

std::string_view name_of(RegisterId id)
{
    return spec_of(id).name;
}

}  // namespace samspil::registers
