namespace Yipai.Privacy.Server.Incidents;

/// <summary>How grave an incident is (国家网络安全事件报告管理办法).</summary>
public enum IncidentLevel
{
    /// <summary>Not judged yet: treated as larger, so that the clock runs.</summary>
    Unspecified = 0,

    /// <summary>一般.</summary>
    General,

    /// <summary>较大: reported within hours.</summary>
    Larger,

    /// <summary>重大.</summary>
    Major,

    /// <summary>特别重大.</summary>
    EspeciallyMajor,
}
