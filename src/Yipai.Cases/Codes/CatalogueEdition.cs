using System.Diagnostics.CodeAnalysis;

namespace Yipai.Cases.Codes;

/// <summary>Specifies the edition of the national catalogue to which a code belongs.</summary>
/// <remarks>A later edition has a greater value.</remarks>
[SuppressMessage("Naming", "CA1707", Justification = "Part number and year of a standard.")]
public enum CatalogueEdition
{
    /// <summary>The edition is not given.</summary>
    Unspecified = 0,

    /// <summary>CJ/T 214-2007 城市市政综合监管信息系统 管理部件和事件分类与编码.</summary>
    CjT214_2007,

    /// <summary>GB/T 30428.2-2013 管理部件和事件.</summary>
    GbT30428_2013,

    /// <summary>GB/T 47678.5-2026 管理部件和事项, which calls events (事件) matters (事项).</summary>
    GbT47678_2026,
}
