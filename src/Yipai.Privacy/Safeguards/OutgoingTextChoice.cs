namespace Yipai.Privacy.Safeguards;

/// <summary>What a writer may do with a personal value in a text (P4.2.2/2).</summary>
public enum OutgoingTextChoice
{
    /// <summary>Remove it.</summary>
    Remove = 0,

    /// <summary>Move it to a contact field, which is kept apart.</summary>
    MoveToContact,

    /// <summary>Keep it: it may be the evidence, as in 非法小广告.</summary>
    Keep,
}
