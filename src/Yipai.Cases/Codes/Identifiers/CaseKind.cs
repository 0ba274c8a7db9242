namespace Yipai.Cases.Codes;

/// <summary>Whether a case is about an event or a component.</summary>
public enum CaseKind
{
    /// <summary>Not said, and refused.</summary>
    Unspecified = 0,

    /// <summary>An event (事件): acts and things, dynamic (P3-8).</summary>
    Event,

    /// <summary>A component (部件): a facility, static (P3-9).</summary>
    Component,
}
