namespace Yipai.Cases.Wire;

/// <summary>Describes how far a change of handler is.</summary>
/// <param name="ChangeId">The id, as in the path.</param>
/// <param name="RecipientName">The full name of the new handler.</param>
/// <param name="Stage">The stage: <c>Informing</c>, <c>Carrying</c> or <c>Done</c>.</param>
/// <param name="Informed">How many persons were informed.</param>
/// <param name="Carried">How many persons' consents were carried over.</param>
/// <param name="NoticeGivenAt">The time at which the last person was informed, or null before.</param>
/// <param name="EffectiveAt">The instant from which consents are carried over.</param>
public sealed record HandlerChangeStatus(
    string ChangeId, string RecipientName, string Stage, int Informed, int Carried, DateTimeOffset? NoticeGivenAt,
    DateTimeOffset EffectiveAt)
{
    /// <summary>Returns the stage and the counts.</summary>
    public override string ToString() => $"{Stage}: {Informed} informed, {Carried} carried over";
}
