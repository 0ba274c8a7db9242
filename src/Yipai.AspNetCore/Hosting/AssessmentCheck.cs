using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Yipai.Privacy;
using Yipai.Privacy.Server;

namespace Yipai.AspNetCore.Hosting;

/// <summary>Stops the start of a host that runs something without the impact assessment that the law wants first (S33; PIPL 55).</summary>
/// <remarks>If every handler is keyed, there is no default guard. Then the host queries the register of each handler.</remarks>
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
