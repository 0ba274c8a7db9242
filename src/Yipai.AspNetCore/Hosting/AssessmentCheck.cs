using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Yipai.Privacy;
using Yipai.Privacy.Server;

namespace Yipai.AspNetCore.Hosting;

/// <summary>Stops the start of a host that runs something without the impact assessment that the law wants first (S33; PIPL 55).</summary>
/// <remarks>A host with keyed handlers only has no guard of the process; it asks the register of each handler itself.</remarks>
internal sealed class AssessmentCheck(IServiceProvider services) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<Microsoft.Extensions.Options.IOptions<YipaiPrivacyOptions>>().Value.Handler is not null)
        {
            await services.GetRequiredService<AssessmentRegister>().EnsureCoveredAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
