using Yipai.Cases;
using Yipai.Cases.Participation;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Intake;

/// <summary>Knows which targets of participation exist in this city.</summary>
/// <remarks>No endpoint names other persons, so a person is not a target here.</remarks>
internal sealed class ParticipationTargets(
    PrivacyGuard guard, CaseDesk cases, ICivicTopicStore topics, UnitDirectory units)
{
    /// <summary>Indicates whether the public sees a target.</summary>
    public async Task<bool> ExistsAsync(ParticipationTarget target, string id, CancellationToken cancellationToken) => target switch
    {
        ParticipationTarget.UploadedCase => await cases.IsPublishedAsync(new CaseId(id), cancellationToken).ConfigureAwait(false),
        ParticipationTarget.Topic or ParticipationTarget.Announcement =>
            (await topics.FindAsync(guard.Handler.Id, id, cancellationToken).ConfigureAwait(false))?.Kind == target,
        ParticipationTarget.Department => units.Has(id),
        _ => false,
    };
}
