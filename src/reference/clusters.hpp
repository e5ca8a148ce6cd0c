#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace samspil::reference {

//! A health cluster (sundhedsklynge).
struct Cluster
{
    std::string_view id;    //!< as on the geography axis
    std::string_view name;  //!< Danish, UTF-8
};

//! Which half of København is in a cluster (M7.4); other municipalities have
//! none.
enum class Half : std::uint8_t
{
    none,
    byen,
    syd
};

//! A municipality, or a half of København, that belongs to a cluster.
struct ClusterMember
{
    std::uint8_t cluster;        //!< index into clusters
    std::uint16_t municipality;  //!< official code
    Half half;                   //!< none but for København
};

// clang-format off
//! The 22 health clusters, in the order of the geography axis.
inline constexpr std::array<Cluster, 22> clusters{{
    {"NJ1", "Klynge Nord"},
    {"NJ2", "Klynge Midt"},
    {"NJ3", "Klynge Syd"},
    {"NJ4", "Klynge Vest"},
    {"MJ1", "Gødstrupklyngen"},
    {"MJ2", "Midtklyngen"},
    {"MJ3", "Horsensklyngen"},
    {"MJ4", "Randersklyngen"},
    {"MJ5", "Aarhusklyngen"},
    {"SD1", "Fynsklyngen"},
    {"SD2", "Lillebæltsklyngen"},
    {"SD3", "Sydvestjysk Klynge"},
    {"SD4", "Klynge Sønderjylland"},
    {"RH1", "Klynge Byen (Hovedstaden)"},
    {"RH2", "Klynge Syd (Hovedstaden)"},
    {"RH3", "Klynge Midt (Hovedstaden)"},
    {"RH4", "Klynge Nord (Hovedstaden)"},
    {"RH5", "Klynge Bornholm"},
    {"SJ1", "Klynge Holbæk"},
    {"SJ2", "Klynge Køge (SUH)"},
    {"SJ3", "Klynge Nykøbing F."},
    {"SJ4", "Klynge Slagelse"},
}};

/*!
 * The members of each cluster. Billund, Middelfart, Rødovre and Vejen are each
 * in two clusters and count in full in both (M7.4). Source: the regions'
 * health agreements, as gathered with the method appendix of 2024.
 */
inline constexpr std::array<ClusterMember, 103> cluster_members{{
    {0, 810, Half::none},
    {0, 813, Half::none},
    {0, 825, Half::none},
    {0, 860, Half::none},
    {1, 849, Half::none},
    {1, 851, Half::none},
    {2, 820, Half::none},
    {2, 840, Half::none},
    {2, 846, Half::none},
    {3, 773, Half::none},
    {3, 787, Half::none},
    {4, 657, Half::none},
    {4, 661, Half::none},
    {4, 665, Half::none},
    {4, 671, Half::none},
    {4, 756, Half::none},
    {4, 760, Half::none},
    {5, 740, Half::none},
    {5, 779, Half::none},
    {5, 791, Half::none},
    {6, 615, Half::none},
    {6, 727, Half::none},
    {6, 746, Half::none},
    {6, 766, Half::none},
    {7, 706, Half::none},
    {7, 707, Half::none},
    {7, 710, Half::none},
    {7, 730, Half::none},
    {8, 741, Half::none},
    {8, 751, Half::none},
    {9, 410, Half::none},
    {9, 420, Half::none},
    {9, 430, Half::none},
    {9, 440, Half::none},
    {9, 450, Half::none},
    {9, 461, Half::none},
    {9, 479, Half::none},
    {9, 480, Half::none},
    {9, 482, Half::none},
    {9, 492, Half::none},
    {10, 410, Half::none},
    {10, 530, Half::none},
    {10, 575, Half::none},
    {10, 607, Half::none},
    {10, 621, Half::none},
    {10, 630, Half::none},
    {11, 530, Half::none},
    {11, 561, Half::none},
    {11, 563, Half::none},
    {11, 573, Half::none},
    {11, 575, Half::none},
    {12, 510, Half::none},
    {12, 540, Half::none},
    {12, 550, Half::none},
    {12, 580, Half::none},
    {13, 101, Half::byen},
    {13, 147, Half::none},
    {14, 101, Half::syd},
    {14, 153, Half::none},
    {14, 155, Half::none},
    {14, 161, Half::none},
    {14, 165, Half::none},
    {14, 167, Half::none},
    {14, 169, Half::none},
    {14, 175, Half::none},
    {14, 183, Half::none},
    {14, 185, Half::none},
    {14, 187, Half::none},
    {15, 151, Half::none},
    {15, 157, Half::none},
    {15, 159, Half::none},
    {15, 163, Half::none},
    {15, 173, Half::none},
    {15, 175, Half::none},
    {15, 190, Half::none},
    {15, 230, Half::none},
    {15, 240, Half::none},
    {16, 201, Half::none},
    {16, 210, Half::none},
    {16, 217, Half::none},
    {16, 219, Half::none},
    {16, 223, Half::none},
    {16, 250, Half::none},
    {16, 260, Half::none},
    {16, 270, Half::none},
    {17, 400, Half::none},
    {18, 306, Half::none},
    {18, 316, Half::none},
    {18, 326, Half::none},
    {18, 350, Half::none},
    {19, 253, Half::none},
    {19, 259, Half::none},
    {19, 265, Half::none},
    {19, 269, Half::none},
    {19, 320, Half::none},
    {19, 336, Half::none},
    {20, 360, Half::none},
    {20, 376, Half::none},
    {20, 390, Half::none},
    {21, 329, Half::none},
    {21, 330, Half::none},
    {21, 340, Half::none},
    {21, 370, Half::none},
}};
// clang-format on

}  // namespace samspil::reference
