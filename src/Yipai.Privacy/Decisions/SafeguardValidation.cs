using Microsoft.Extensions.Options;
using Yipai.Privacy.Safeguards;

namespace Yipai.Privacy.Decisions;

/// <summary>Fails the start-up when a store or an endpoint does not keep the policy (P4.2.1/1).</summary>
internal sealed class SafeguardValidation : IValidateOptions<YipaiPrivacyOptions>
{
    public ValidateOptionsResult Validate(string? name, YipaiPrivacyOptions options)
    {
        var check = new SafeguardCheck((options.Policy ?? YipaiPolicy.V2021_01_20).Describe);
        IReadOnlyList<KeyValuePair<string, SafeguardDecision>> refusals =
            new SafeguardManifest(check, options.Stores, options.Endpoints).Refusals;
        return refusals.Count == 0 ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                PrivacyException.NotSafeguarded(refusals.Select(refusal => $"{refusal.Key} {refusal.Value}")).Message);
    }
}
