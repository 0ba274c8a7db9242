using Yipai.Cases.Participation;
using Yipai.Privacy;
using Yipai.Privacy.Server.Contacts;
using Yipai.Privacy.Server.Disclosure;
using Yipai.Privacy.Server.Findings;
using Yipai.Privacy.Server.Purchases;
using Yipai.Privacy.Server.Received;

namespace Yipai.AspNetCore.Intake;

/// <summary>Erases the tables that hold rows of one person and nothing of anybody else.</summary>
internal sealed class PersonRows(
    IContactStore contacts, IReceivedStore received, ISecurityFindingStore findings, IDisclosureAuthorizationStore authorizations,
    IParticipationStore participation, IPreferenceTagStore tags, IPurchaseStore purchases, ISupportRecordingStore recordings,
    ISurveyStore surveys)
{
    /// <summary>Erases everything of a person.</summary>
    public async Task EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken stop)
    {
        await contacts.EraseAsync(handlerId, subjectId, stop).ConfigureAwait(false);
        await received.EraseAsync(handlerId, subjectId, stop).ConfigureAwait(false);
        await findings.EraseAsync(handlerId, subjectId, stop).ConfigureAwait(false);
        await authorizations.EraseAsync(handlerId, subjectId, stop).ConfigureAwait(false);
        await participation.EraseAsync(handlerId, subjectId, stop).ConfigureAwait(false);
        await tags.EraseAsync(handlerId, subjectId, stop).ConfigureAwait(false);
        await purchases.ForfeitAsync(handlerId, subjectId, stop).ConfigureAwait(false);
        await recordings.EraseAsync(handlerId, subjectId, stop).ConfigureAwait(false);
        await surveys.EraseAsync(handlerId, subjectId, stop).ConfigureAwait(false);
    }
}
