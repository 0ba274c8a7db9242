using System.Security.Cryptography;
using Yipai.Cases;
using Yipai.Cases.Codes;

namespace Yipai.Tool.Tests;

public sealed class CityCommandsTests : IDisposable
{
    private const string Configuration = """
        {"handler":{"name":"大连示范城市","contact":"privacy@example.cn","id":"dalian"},"version":2,"catalogue":"2026",
         "supplement":{"retention":"三年"},"endpoint":"https://city.example.cn"}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("yipai-tool-");
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public CityCommandsTests()
    {
        File.WriteAllText(At("city-host.json"), Configuration);
        File.WriteAllText(At("private.pem"), _key.ExportPkcs8PrivateKeyPem());
        File.WriteAllBytes(At("private.der"), _key.ExportPkcs8PrivateKey());
        File.WriteAllText(At("public.pem"), _key.ExportSubjectPublicKeyInfoPem());
    }

    [Theory, InlineData("private.pem"), InlineData("private.der")]
    public async Task Export_Configuration_WritesAProfileThatVerifies(string key)
    {
        ToolRun export = await ToolRun.Of("city", "export", At("city-host.json"), "--key", At(key));
        await File.WriteAllTextAsync(At("city.json"), export.Output);

        ToolRun verify = await ToolRun.Of("city", "verify", At("city.json"), "--key", At("public.pem"));

        Assert.Equal((0, 0), (export.Code, verify.Code));
        Assert.StartsWith("valid\tversion 2\thandler dalian\tissued ", verify.Output, StringComparison.Ordinal);
        CityProfile profile = CityProfile.Load(At("city.json"));
        Assert.Equal((CatalogueEdition.GbT47678_2026, "三年"), (profile.Catalogue, profile.Supplement.Retention));
        Assert.Equal(_key.ExportSubjectPublicKeyInfo(), Assert.Single(profile.ReceiptKeys).PublicKey.ToArray());
    }

    [Fact]
    public async Task Verify_AnotherKey_Exits1()
    {
        await File.WriteAllTextAsync(At("city.json"),
            (await ToolRun.Of("city", "export", At("city-host.json"), "--key", At("private.pem"))).Output);
        using ECDsa other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await File.WriteAllTextAsync(At("other.pem"), other.ExportSubjectPublicKeyInfoPem());

        ToolRun run = await ToolRun.Of("city", "verify", At("city.json"), "--key", At("other.pem"));

        Assert.Equal((1, "not signed by this key\n"), (run.Code, run.Output));
    }

    [Theory]
    [InlineData("{}", "city-host.json: $ is missing")]
    [InlineData("""{"handler":{"name":"a","contact":"b"},"version":1,"hanlder":1}""", "city-host.json: $.hanlder is missing, unknown")]
    [InlineData("""{"handler":{"name":"a","contact":"b"},"version":0}""", "YP0290: ")]
    [InlineData("""{"handler":{"name":"a","contact":" "},"version":1}""", "YP0110: ")]
    public async Task Export_WrongConfiguration_Exits2AndNamesThePlace(string configuration, string message)
    {
        await File.WriteAllTextAsync(At("city-host.json"), configuration);

        ToolRun run = await ToolRun.Of("city", "export", At("city-host.json"), "--key", At("private.pem"));

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _key.Dispose();
        _folder.Delete(recursive: true);
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);
}
