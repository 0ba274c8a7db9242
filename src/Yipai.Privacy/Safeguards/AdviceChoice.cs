namespace Yipai.Privacy.Safeguards;

/// <summary>What a writer does with a personal value in a text (P4.2.2/2).</summary>
public enum AdviceChoice
{
    /// <summary>Keep it: it may be the evidence, as in 非法小广告.</summary>
    Keep = 0,

    /// <summary>Move it to the contact, which is kept apart from the text.</summary>
    MoveToContact,

    /// <summary>Remove it.</summary>
    Remove,
}
