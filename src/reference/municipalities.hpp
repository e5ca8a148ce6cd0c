#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/opaque_id.hpp"

namespace samspil::reference {

//! One of Denmark's municipalities, or Christiansø, which is none.
struct Municipality
{
    std::uint16_t code;     //!< official code, 101 to 860
    std::uint16_t region;   //!< region's code, 1081 to 1085
    std::string_view name;  //!< Danish, UTF-8
};

inline constexpr std::uint16_t code_of_christiansoe = 411;

/*!
 * The 98 municipalities and Christiansø (411), by code.
 *
 * Christiansø belongs to the Capital Region and to no cluster and is not one
 * of the 98 (M7.3). Source: Statistics Denmark's municipality codes since
 * 2007.
 */
// clang-format off
inline constexpr std::array<Municipality, 99> municipalities{{
    {101, 1084, "København"},
    {147, 1084, "Frederiksberg"},
    {151, 1084, "Ballerup"},
    {153, 1084, "Brøndby"},
    {155, 1084, "Dragør"},
    {157, 1084, "Gentofte"},
    {159, 1084, "Gladsaxe"},
    {161, 1084, "Glostrup"},
    {163, 1084, "Herlev"},
    {165, 1084, "Albertslund"},
    {167, 1084, "Hvidovre"},
    {169, 1084, "Høje-Taastrup"},
    {173, 1084, "Lyngby-Taarbæk"},
    {175, 1084, "Rødovre"},
    {183, 1084, "Ishøj"},
    {185, 1084, "Tårnby"},
    {187, 1084, "Vallensbæk"},
    {190, 1084, "Furesø"},
    {201, 1084, "Allerød"},
    {210, 1084, "Fredensborg"},
    {217, 1084, "Helsingør"},
    {219, 1084, "Hillerød"},
    {223, 1084, "Hørsholm"},
    {230, 1084, "Rudersdal"},
    {240, 1084, "Egedal"},
    {250, 1084, "Frederikssund"},
    {253, 1085, "Greve"},
    {259, 1085, "Køge"},
    {260, 1084, "Halsnæs"},
    {265, 1085, "Roskilde"},
    {269, 1085, "Solrød"},
    {270, 1084, "Gribskov"},
    {306, 1085, "Odsherred"},
    {316, 1085, "Holbæk"},
    {320, 1085, "Faxe"},
    {326, 1085, "Kalundborg"},
    {329, 1085, "Ringsted"},
    {330, 1085, "Slagelse"},
    {336, 1085, "Stevns"},
    {340, 1085, "Sorø"},
    {350, 1085, "Lejre"},
    {360, 1085, "Lolland"},
    {370, 1085, "Næstved"},
    {376, 1085, "Guldborgsund"},
    {390, 1085, "Vordingborg"},
    {400, 1084, "Bornholm"},
    {410, 1083, "Middelfart"},
    {411, 1084, "Christiansø"},
    {420, 1083, "Assens"},
    {430, 1083, "Faaborg-Midtfyn"},
    {440, 1083, "Kerteminde"},
    {450, 1083, "Nyborg"},
    {461, 1083, "Odense"},
    {479, 1083, "Svendborg"},
    {480, 1083, "Nordfyns"},
    {482, 1083, "Langeland"},
    {492, 1083, "Ærø"},
    {510, 1083, "Haderslev"},
    {530, 1083, "Billund"},
    {540, 1083, "Sønderborg"},
    {550, 1083, "Tønder"},
    {561, 1083, "Esbjerg"},
    {563, 1083, "Fanø"},
    {573, 1083, "Varde"},
    {575, 1083, "Vejen"},
    {580, 1083, "Aabenraa"},
    {607, 1083, "Fredericia"},
    {615, 1082, "Horsens"},
    {621, 1083, "Kolding"},
    {630, 1083, "Vejle"},
    {657, 1082, "Herning"},
    {661, 1082, "Holstebro"},
    {665, 1082, "Lemvig"},
    {671, 1082, "Struer"},
    {706, 1082, "Syddjurs"},
    {707, 1082, "Norddjurs"},
    {710, 1082, "Favrskov"},
    {727, 1082, "Odder"},
    {730, 1082, "Randers"},
    {740, 1082, "Silkeborg"},
    {741, 1082, "Samsø"},
    {746, 1082, "Skanderborg"},
    {751, 1082, "Aarhus"},
    {756, 1082, "Ikast-Brande"},
    {760, 1082, "Ringkøbing-Skjern"},
    {766, 1082, "Hedensted"},
    {773, 1081, "Morsø"},
    {779, 1082, "Skive"},
    {787, 1081, "Thisted"},
    {791, 1082, "Viborg"},
    {810, 1081, "Brønderslev"},
    {813, 1081, "Frederikshavn"},
    {820, 1081, "Vesthimmerlands"},
    {825, 1081, "Læsø"},
    {840, 1081, "Rebild"},
    {846, 1081, "Mariagerfjord"},
    {849, 1081, "Jammerbugt"},
    {851, 1081, "Aalborg"},
    {860, 1081, "Hjørring"},
}};
// clang-format on

/*!
 * Index into municipalities: one byte. It follows the order of the codes, so
 * that "the lower code" is the lower index.
 */
using MunicipalityIndex = base::OpaqueId<struct MunicipalityTag, std::uint8_t>;

//! A missing or invalid municipality code.
inline constexpr MunicipalityIndex no_municipality{};
//! København, the first by code.
inline constexpr MunicipalityIndex koebenhavn{0};

//! Index of an official code; no_municipality for any other number.
MunicipalityIndex find_municipality(int code);

}  // namespace samspil::reference
