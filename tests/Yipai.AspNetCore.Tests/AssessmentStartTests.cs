using Microsoft.Extensions.DependencyInjection;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Assessments;

namespace Yipai.AspNetCore.Tests;

/// <summary>A web host does not start without the impact assessments that the law wants first.</summary>
public sealed class AssessmentStartTests
{
    [Fact]
    public async Task StartAsync_NoAssessmentInStrict_StopsTheStart()
    {
        PrivacyServerException stopped = await Assert.ThrowsAsync<PrivacyServerException>(
            () => TestServer.StartAsync(_ => { }, options => options.Handler = new("大连示范城市", "privacy@example.cn")));

        Assert.Equal("YP0198", stopped.Code);
    }

    [Fact]
    public async Task StartAsync_HostRunsOnlyWhatNeedsNone_Starts()
    {
        await using TestServer server = await TestServer.StartAsync(
            _ => { },
            options => options.Handler = new("大连示范城市", "privacy@example.cn"),
            services => services.AddSingleton(new AssessmentOptions { Activities = [Activities.Browse] }));

        Assert.Empty(server.App.Services.GetRequiredService<AssessmentRegister>().ListNeeds());
    }
}
