namespace Yipai.Privacy.Server.Incidents;

/// <summary>Specifies the severity of an incident (国家网络安全事件报告管理办法).</summary>
public enum IncidentLevel
{
    /// <summary>The severity is not judged yet.</summary>
    /// <remarks>It counts as larger, so that the deadline runs.</remarks>
    Unspecified = 0,

    /// <summary>A general incident (一般).</summary>
    General,

    /// <summary>A larger incident (较大), which must be reported within hours.</summary>
    Larger,

    /// <summary>A major incident (重大).</summary>
    Major,

    /// <summary>An especially major incident (特别重大).</summary>
    EspeciallyMajor,
}
