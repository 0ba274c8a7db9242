using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.Testing.Samples;

/// <summary>Creates decisions about a report as a real guard makes them, for pages and view models that show a decision.</summary>
public sealed class SampleDecisions
{
    private const string Scope = "case-handling";

    private static readonly SubjectId Person = new("person-1");
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly PrivacyGuard _guard;

    /// <summary>Creates decisions of a guard.</summary>
    public SampleDecisions(PrivacyGuard guard)
    {
        ArgumentNullException.ThrowIfNull(guard);
        _guard = guard;
    }

    /// <summary>Gets an allowed decision.</summary>
    public ProcessingDecision Allowed => Decide(Consents().Shown().Agreed(Scope));

    /// <summary>Creates a denied decision with a reason.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The reason is not one of NoticeNotShown, ConsentMissing, ConsentRefused, ConsentWithdrawn and UndeclaredItem.
    /// </exception>
    public ProcessingDecision Denied(DenialReason reason) => reason switch
    {
        DenialReason.NoticeNotShown => Decide(Consents()),
        DenialReason.ConsentMissing => Decide(Consents().Shown()),
        DenialReason.ConsentRefused => Decide(Consents().Shown().Refused(Scope)),
        DenialReason.ConsentWithdrawn => Decide(Consents().Shown().Agreed(Scope).Withdrew(Scope)),
        DenialReason.UndeclaredItem => Decide(Consents().Shown().Agreed(Scope), DataItems.AddressBook),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No sample has this reason. Ask a guard instead."),
    };

    private SampleConsents Consents() => new(_guard, Person, Start);

    private ProcessingDecision Decide(SampleConsents consents, DataItem? further = null)
    {
        DataItemSet items = DataItemSet.Of(DataItems.CaseReport) | (further is null ? DataItemSet.Empty : DataItemSet.Of(further));
        var request = new ProcessingRequest(Activities.ReportCase, items)
        {
            Principal = PolicyPrincipal.Registered(Person),
            Now = Start.AddHours(1),
        };
        return _guard.Decide(request, consents.State);
    }
}
