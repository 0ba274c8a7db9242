using System.Reflection;

namespace Yipai.Sdk.DocsTests;

/// <summary>Holds the number of public types; a type beyond it needs a line in Later.txt that a user types.</summary>
public sealed class SurfaceLineTests
{
    private const string Presumed = """
        static PrivacyPolicy older; static PrivacyPolicy newer; static PolicyClause clause; static List<FoundName> names;
        static NameFinder finder; static ConsentRecord record; static GuardianProof guardian; static IServiceProvider provider;
        static NoticeParagraph paragraph; static CaseId caseId; static IOutbox outbox; static IOutboxLease lease; static OutboxEntry entry;
        static NoticeUpdate update; static DeliveryStatus status; static void Show(string text) { }
        sealed class SeededChance : ChanceSource;
        abstract class OwnReceiptStore : Yipai.Client.Storage.IReceiptStore
        {
            public abstract ValueTask KeepAsync(KeptReceipt receipt, CancellationToken cancellationToken);
            public abstract ValueTask<IReadOnlyList<KeptReceipt>> ListAsync(string subjectId, CancellationToken cancellationToken);
            public abstract ValueTask EraseAsync(string subjectId, CancellationToken cancellationToken);
        }
        """;

    private static readonly (string Package, string Type, string Code)[] Lines = [.. Repository
        .Read("tests/Yipai.Sdk.ApiTests/Later.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    public static TheoryData<string> Types => [.. Lines.Select(line => $"{line.Package} {line.Type}")];

    [Theory]
    [InlineData("Yipai.Privacy", 300)]
    [InlineData("Yipai.Client", 25)]
    public void Types_WithoutALine_AreAtMost(string package, int most)
    {
        string[] shown = [.. Assembly.Load(package).GetExportedTypes().Select(type => type.Name.Split('`')[0])
            .Except(Lines.Where(line => line.Package == package).Select(line => line.Type))];

        Assert.True(shown.Length <= most, $"{shown.Length} types: {string.Join(", ", shown)}");
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Line_OfAType_NamesItAndCompiles(string name)
    {
        (_, string type, string code) = Lines.Single(line => $"{line.Package} {line.Type}" == name);

        string[] errors = BlockCompiler.Compile(code, Ambient.Usings, $"{Ambient.Of("")}\n{Presumed}");

        Assert.Contains(type, code, StringComparison.Ordinal);
        Assert.Empty(errors);
    }

    private static (string Package, string Type, string Code) Parse(string line)
    {
        string[] parts = line.Split([' ', ':'], 3);
        return (parts[0], parts[1], parts[2].Trim());
    }
}
