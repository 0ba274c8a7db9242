using Yipai.Privacy;
using Yipai.Privacy.Disclosure;

namespace Yipai.Samples.CityServer;

/// <summary>Names the company that would take the sample city over, so that a change of handler can be tried (PIPL 22).</summary>
/// <remarks>It does not exist. A real host registers a new handler when there is one.</remarks>
internal static class DemoSuccessor
{
    public static DataRecipient Of() => new(
        "successor", "示范城市新运营公司", RecipientKind.NewHandler, "privacy@successor.example", DataItemSet.Of([.. DataItems.All]));
}
