using Microsoft.Extensions.DependencyInjection;

namespace Yipai.Privacy.Names.Tests;

public sealed class AddNameModelTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AddNameModel_BeforeOrAfterThePrivacyPackage_GivesTheMaskerTheModel(bool isBefore)
    {
        var services = new ServiceCollection();
        _ = isBefore
            ? services.AddNameModel().AddYipaiPrivacy(options => options.UseDemonstrationHandler())
            : services.AddYipaiPrivacy(options => options.UseDemonstrationHandler()).AddNameModel();
        using ServiceProvider provider = services.BuildServiceProvider();

        string masked = provider.GetRequiredService<Masker>().Mask("詹勇酒后砸车", Audience.Public);

        Assert.Equal("詹*酒后砸车", masked);
    }

    [Fact]
    public void AddYipaiPrivacy_WithoutTheModel_RegistersTheDefaultMasker()
    {
        using ServiceProvider provider =
            new ServiceCollection().AddYipaiPrivacy(options => options.UseDemonstrationHandler()).BuildServiceProvider();

        Masker masker = provider.GetRequiredService<Masker>();

        Assert.Same(Masker.Default, masker);
    }
}
