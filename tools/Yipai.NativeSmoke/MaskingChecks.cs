using Yipai.Privacy;
using Yipai.Privacy.Names;
using Yipai.Privacy.Tests.Masking;

namespace Yipai.NativeSmoke;

/// <summary>Checks decisions and masks, which need the embedded manifests and the generated JSON descriptions.</summary>
internal static class MaskingChecks
{
    public static void Run(CheckList checks, PrivacyGuard guard, Masker masker)
    {
        ProcessingDecision matching = guard.Decide(
            new(Activities.ContactMatching, DataItems.AddressBook) { Now = TimeProvider.System.GetUtcNow() }, ConsentState.Empty);
        checks.That($"the guard denies matching contacts without consent: {matching}", !matching.IsAllowed && matching.Citations.Count > 0);
        checks.That("a denial has an explanation in two languages", matching.Explain("zh-CN") != matching.Explain("en"));

        string masked = masker.Mask("联系 13812345678", Audience.Public);
        checks.That($"the masker hides a mobile number in a text: {masked}", masked == "联系 138****5678");
        checks.That("an unknown audience sees nothing", masker.Mask("联系 13812345678", (Audience)99).Length == 0);
        checks.That(
            "the masker hides a value of a known item",
            masker.MaskItem(DataItems.MobileNumber, "13812345678", Audience.Public) == "138****5678");

        string named = Masker.Create(options => options.Names = NameModel.Default).Mask("楼上周晓楠家的空调外机一直滴水", Audience.Public);
        checks.That($"the model for names hides a name that nothing introduces: {named}", named == "楼上周**家的空调外机一直滴水");

        IReadOnlyList<string> failures = JsonShapeChecks.Run();
        foreach (string failure in failures)
        {
            checks.That($"JSON shape {failure}", holds: false);
        }

        checks.That("no JSON shape shows a marked value", failures.Count == 0);
    }
}
