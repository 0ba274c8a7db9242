namespace Yipai.Cases.Reporting;

/// <summary>What the writer does with a personal value in the text (P4.2.2/2).</summary>
public enum AdviceChoice
{
    /// <summary>Keep it: it may be the evidence, as in 非法小广告.</summary>
    Keep = 0,

    /// <summary>Move it to the contact, which is kept apart from the case.</summary>
    MoveToContact,

    /// <summary>Remove it.</summary>
    Remove,
}
