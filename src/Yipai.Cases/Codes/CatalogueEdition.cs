using System.Diagnostics.CodeAnalysis;

namespace Yipai.Cases.Codes;

/// <summary>Which edition of the national catalogue a code belongs to; a later edition is the greater value.</summary>
[SuppressMessage("Naming", "CA1707", Justification = "Part number and year of a standard.")]
public enum CatalogueEdition
{
    /// <summary>Not said, and refused.</summary>
    Unspecified = 0,

    /// <summary>CJ/T 214-2007 城市市政综合监管信息系统 管理部件和事件分类与编码.</summary>
    CjT214_2007,

    /// <summary>GB/T 30428.2-2013 管理部件和事件.</summary>
    GbT30428_2013,

    /// <summary>GB/T 47678.5-2026 管理部件和事项; events (事件) are called matters (事项) there.</summary>
    GbT47678_2026,
}
