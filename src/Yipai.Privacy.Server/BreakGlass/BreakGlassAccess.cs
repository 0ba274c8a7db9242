using Yipai.Privacy.Clauses;
using Yipai.Privacy.Masking;
using Yipai.Privacy.Server.BreakGlass;

namespace Yipai.Privacy.Server;

/// <summary>Reveals a masked value for a stated reason and logs the access first (S21; PIPL 51).</summary>
/// <remarks>
/// The log entry is durable before the value is returned, so that nobody sees a value without a trace. The entry holds only a
/// commitment to the value.
/// </remarks>
/// <example>
/// <code>
/// var request = new BreakGlassRequest(DataItems.MobileNumber, "staff-17", BreakGlassReason.PersonContact, "C20261129-1");
/// string whole = await new BreakGlassAccess(log).RevealAsync(request, "13812345678");   // on record before it returns
/// </code>
/// </example>
public sealed class BreakGlassAccess(AuditLog log)
{
    /// <summary>The kind of the entry in the audit log.</summary>
    public const string EventKind = "mask.revealed";

    private static readonly RuleCitation[] Rules = [ClauseId.Parse("P4.1.2-9(5)"), new StrictRuleId(21), RuleCitation.FromLaw("PIPL 51")];

    private readonly AuditLog _log = log ?? throw new ArgumentNullException(nameof(log));

    /// <summary>Records the request and returns the value.</summary>
    /// <param name="request">Who wants to see which value, and why.</param>
    /// <param name="value">The value as it is stored.</param>
    /// <param name="cancellationToken">Cancels the call before anything is recorded.</param>
    /// <exception cref="PrivacyServerException">YP0183: the reason is missing, or the item is a credential, which nobody may
    /// see.</exception>
    /// <exception cref="PrivacyServerException">YP0150: the actor or the reference is not a token.</exception>
    public async ValueTask<string> RevealAsync(BreakGlassRequest request, string value, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(value);
        if (request.Reason == BreakGlassReason.Unspecified || !Enum.IsDefined(request.Reason)
            || !MaskingRules.MayShow(request.Item, MaskFormat.Keep))
        {
            throw PrivacyServerException.RevealRefused(request.Item.Id);
        }

        AuditEvent happened = AuditEvent.Of(EventKind).Citing(Rules)
            .With("item", request.Item.Id)
            .With("actor", request.ActorId)
            .With("reason", request.Reason.ToString())
            .With("reference", request.Reference)
            .Committing("value", value);
        await _log.AppendAsync(happened, cancellationToken).ConfigureAwait(false);
        return value;
    }
}
