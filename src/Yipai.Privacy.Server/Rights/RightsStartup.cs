using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Yipai.Privacy.Server.Rights;

/// <summary>An empty options type, so that the host checks the stores of the rights desk when it validates its options.</summary>
internal sealed class RightsStartup;

/// <summary>Stops the start of a host whose rights desk could not erase what the policy collects (P4.3.2, P4.3.3).</summary>
/// <remarks>A desk without stores would confirm erasures that never took place.</remarks>
internal sealed class RightsStartupValidation(IServiceProvider services) : IValidateOptions<RightsStartup>
{
    public ValidateOptionsResult Validate(string? name, RightsStartup options)
    {
        IPersonalDataSource[] sources = [.. services.GetServices<IPersonalDataSource>()];
        if (sources.Length == 0)
        {
            return ValidateOptionsResult.Fail(PrivacyServerException.NoDataSource().Message);
        }

        DataItemSet uncovered = sources.Aggregate(Collected(), (items, source) => items.Except(source.Items));
        return uncovered.IsEmpty
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(PrivacyServerException.ItemsWithoutStore(uncovered).Message);
    }

    /// <summary>
    /// Returns the items that the host declares, or else every item that the activities of the policy collect and may keep.
    /// </summary>
    private DataItemSet Collected()
    {
        if (services.GetService<RightsOptions>() is { CollectedItems: { IsEmpty: false } declared })
        {
            return declared;
        }

        PrivacyGuard? guard = services.GetService<PrivacyGuard>();
        PrivacyPolicy policy = guard?.Policy ?? YipaiPolicy.V2021_01_20;
        PrivacyProfile profile = guard?.Profile ?? PrivacyProfile.Strict2026;
        IEnumerable<DataItem> items = Activities.All.Select(activity => policy.TermsOf(activity, profile))
            .Where(terms => terms is { IsAvailable: true })
            .SelectMany(terms => terms!.Items.ToList());
        return DataItemSet.Of([.. items.Distinct().Where(item => policy.Describe(item).RetentionCode != RetentionSchedule.NeverStored)]);
    }
}
