namespace Yipai.Cases.Codes;

/// <summary>Specifies whether a case is about an event or a component.</summary>
public enum CaseKind
{
    /// <summary>The kind is not given.</summary>
    Unspecified = 0,

    /// <summary>An event (事件): something that happens or somebody does (P3-8).</summary>
    Event,

    /// <summary>A component (部件): a fixed facility (P3-9).</summary>
    Component,
}
