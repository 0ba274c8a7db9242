using System.Diagnostics.CodeAnalysis;

namespace Yipai.Cases.Codes;

/// <summary>Which edition of the national catalogue a code belongs to.</summary>
[SuppressMessage("Naming", "CA1707", Justification = "Part number and year of a standard.")]
public enum CatalogueEdition
{
    /// <summary>Not said, and refused.</summary>
    Unspecified = 0,

    /// <summary>GB/T 30428.2-2013 管理部件和事件.</summary>
    GbT30428_2013,
}
