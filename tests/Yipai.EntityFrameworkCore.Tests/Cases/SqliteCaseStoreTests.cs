using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.EntityFrameworkCore.Databases;
using static Yipai.EntityFrameworkCore.Tests.Cases.SampleCases;

namespace Yipai.EntityFrameworkCore.Tests.Cases;

public sealed class SqliteCaseStoreTests : DatabaseCaseStoreContract
{
    private readonly ScratchFolder _folder = new();

    [Fact]
    public async Task CutAsync_ContactOfAPerson_IsInNoFileAnyMore()
    {
        CaseStores stores = await OpenAsync();

        await stores.Reporters.KeepAsync(Handler,
            new CaseReporter(Id(1), new("person-1"), new ReporterContact { MobileNumber = "13987654321" }));

        Assert.True(IsInAFile("13987654321"));

        await stores.Reporters.CutAsync(Handler, new("person-1"));

        Assert.False(IsInAFile("13987654321"));
    }

    [Fact]
    public async Task RewriteAsync_TextOfAPerson_IsInNoFileAnyMore()
    {
        CaseStores stores = await OpenAsync();
        await stores.Cases.OpenAsync(Handler, New(1));

        await stores.Cases.AppendAsync(Handler, Id(1), 0, ToUnit((await stores.Cases.FindAsync(Handler, Id(1)))!.File));

        Assert.True(IsInAFile("邻居") || IsInAFile("\\u90BB\\u5C45"));

        await stores.Cases.RewriteAsync(Handler, Id(1), _ => "***");

        Assert.False(IsInAFile("邻居") || IsInAFile("\\u90BB\\u5C45"));
    }

    public override void Dispose()
    {
        base.Dispose();
        _folder.Dispose();
    }

    protected override YipaiDatabase Name() => new SqliteYipaiDatabase(_folder.Database);

    protected override DbConnection Connect() => new SqliteConnection($"Data Source={_folder.Database}");

    private bool IsInAFile(string text) =>
        Directory.GetFiles(Path.GetDirectoryName(_folder.Database)!)
            .Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);
}
