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

//! København's halves: the part of a municipality that belongs somewhere.
enum class Part : std::uint8_t
{
    whole,
    byen,
    syd
};

//! A municipality, or a half of København, in a cluster.
struct ClusterMember
{
    std::uint8_t cluster;        //!< index into clusters
    std::uint16_t municipality;  //!< official code
    Part part;                   //!< whole but for København
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
 * Who belongs to which cluster. Billund, Middelfart, Rødovre and Vejen are
 * each in two and count in full in both (M7.4). Source: the regions' health
 * agreements, as gathered with the method appendix of 2024.
 */
inline constexpr std::array<ClusterMember, 103> cluster_members{{
    {0, 810, Part::whole},
    {0, 813, Part::whole},
    {0, 825, Part::whole},
    {0, 860, Part::whole},
    {1, 849, Part::whole},
    {1, 851, Part::whole},
    {2, 820, Part::whole},
    {2, 840, Part::whole},
    {2, 846, Part::whole},
    {3, 773, Part::whole},
    {3, 787, Part::whole},
    {4, 657, Part::whole},
    {4, 661, Part::whole},
    {4, 665, Part::whole},
    {4, 671, Part::whole},
    {4, 756, Part::whole},
    {4, 760, Part::whole},
    {5, 740, Part::whole},
    {5, 779, Part::whole},
    {5, 791, Part::whole},
    {6, 615, Part::whole},
    {6, 727, Part::whole},
    {6, 746, Part::whole},
    {6, 766, Part::whole},
    {7, 706, Part::whole},
    {7, 707, Part::whole},
    {7, 710, Part::whole},
    {7, 730, Part::whole},
    {8, 741, Part::whole},
    {8, 751, Part::whole},
    {9, 410, Part::whole},
    {9, 420, Part::whole},
    {9, 430, Part::whole},
    {9, 440, Part::whole},
    {9, 450, Part::whole},
    {9, 461, Part::whole},
    {9, 479, Part::whole},
    {9, 480, Part::whole},
    {9, 482, Part::whole},
    {9, 492, Part::whole},
    {10, 410, Part::whole},
    {10, 530, Part::whole},
    {10, 575, Part::whole},
    {10, 607, Part::whole},
    {10, 621, Part::whole},
    {10, 630, Part::whole},
    {11, 530, Part::whole},
    {11, 561, Part::whole},
    {11, 563, Part::whole},
    {11, 573, Part::whole},
    {11, 575, Part::whole},
    {12, 510, Part::whole},
    {12, 540, Part::whole},
    {12, 550, Part::whole},
    {12, 580, Part::whole},
    {13, 101, Part::byen},
    {13, 147, Part::whole},
    {14, 101, Part::syd},
    {14, 153, Part::whole},
    {14, 155, Part::whole},
    {14, 161, Part::whole},
    {14, 165, Part::whole},
    {14, 167, Part::whole},
    {14, 169, Part::whole},
    {14, 175, Part::whole},
    {14, 183, Part::whole},
    {14, 185, Part::whole},
    {14, 187, Part::whole},
    {15, 151, Part::whole},
    {15, 157, Part::whole},
    {15, 159, Part::whole},
    {15, 163, Part::whole},
    {15, 173, Part::whole},
    {15, 175, Part::whole},
    {15, 190, Part::whole},
    {15, 230, Part::whole},
    {15, 240, Part::whole},
    {16, 201, Part::whole},
    {16, 210, Part::whole},
    {16, 217, Part::whole},
    {16, 219, Part::whole},
    {16, 223, Part::whole},
    {16, 250, Part::whole},
    {16, 260, Part::whole},
    {16, 270, Part::whole},
    {17, 400, Part::whole},
    {18, 306, Part::whole},
    {18, 316, Part::whole},
    {18, 326, Part::whole},
    {18, 350, Part::whole},
    {19, 253, Part::whole},
    {19, 259, Part::whole},
    {19, 265, Part::whole},
    {19, 269, Part::whole},
    {19, 320, Part::whole},
    {19, 336, Part::whole},
    {20, 360, Part::whole},
    {20, 376, Part::whole},
    {20, 390, Part::whole},
    {21, 329, Part::whole},
    {21, 330, Part::whole},
    {21, 340, Part::whole},
    {21, 370, Part::whole},
}};
// clang-format on

}  // namespace samspil::reference
