using Yipai.Privacy.Clauses;
using Yipai.Privacy.Masking;
using Yipai.Privacy.Server.BreakGlass;

namespace Yipai.Privacy.Server;

/// <summary>Shows a masked value whole, for a reason, with an entry in the audit log first (S21; PIPL 51).</summary>
/// <remarks>The entry is durable before the value is returned, so that nobody sees one without a trace. It holds no value, only a commitment to it.</remarks>
public sealed class BreakGlassAccess(AuditLog log)
{
    /// <summary>The kind of the audit entry.</summary>
    public const string EventKind = "mask.revealed";

    private static readonly RuleCitation[] Rules = [ClauseId.Parse("P4.1.2-9(5)"), new StrictRuleId(21), RuleCitation.FromLaw("PIPL 51")];

    /// <summary>Records the request, then returns the value.</summary>
    /// <param name="request">Who wants to see what, and why.</param>
    /// <param name="value">The value as it is stored.</param>
    /// <param name="cancellationToken">Gives up before anything is recorded.</param>
    /// <exception cref="PrivacyServerException">YP0183: no reason is given, or the item is a credential, which nobody sees.</exception>
    /// <exception cref="PrivacyServerException">YP0150: the actor or the reference is no token.</exception>
    public async ValueTask<string> RevealAsync(BreakGlassRequest request, string value, CancellationToken cancellationToken = default)
    {
        if (request.Reason == BreakGlassReason.Unspecified || !Enum.IsDefined(request.Reason) || !MaskingRules.MayShow(request.Item, MaskFormat.Keep))
        {
            throw PrivacyServerException.RevealRefused(request.Item.Id);
        }

        AuditEvent happened = AuditEvent.Of(EventKind).Citing(Rules)
            .With("item", request.Item.Id)
            .With("actor", request.ActorId)
            .With("reason", request.Reason.ToString())
            .With("reference", request.Reference)
            .Committing("value", value);
        await log.AppendAsync(happened, cancellationToken).ConfigureAwait(false);
        return value;
    }
}
