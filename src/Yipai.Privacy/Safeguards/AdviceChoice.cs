namespace Yipai.Privacy.Safeguards;

/// <summary>Says what the writer does with a personal value in a text (P4.2.2/2).</summary>
public enum AdviceChoice
{
    /// <summary>The value stays.</summary>
    /// <remarks>It may be the evidence, as in a report on illegal advertising (非法小广告).</remarks>
    Keep = 0,

    /// <summary>The value moves to the contact, which is kept apart from the text.</summary>
    MoveToContact,

    /// <summary>The value is removed from the text.</summary>
    Remove,
}
