using Yipai.Privacy.Consent;
using Yipai.Privacy.Policies;

namespace Yipai.Privacy.Decisions;

/// <summary>Holds an earlier policy with the scopes whose consents have to be asked again under the present one (S28).</summary>
internal sealed class EarlierPolicy(PrivacyPolicy earlier, PrivacyPolicy present)
{
    private readonly IReadOnlyList<string> _askAgain = ScopeComparison.AskAgain(earlier, present);

    public IReadOnlyList<ConsentScope> Scopes => earlier.Scopes;

    /// <summary>Indicates whether a consent to a scope of the earlier policy still counts.</summary>
    public bool Holds(string scopeId) => !_askAgain.Contains(scopeId);
}
