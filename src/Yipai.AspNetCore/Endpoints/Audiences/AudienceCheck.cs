using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Yipai.AspNetCore.Responses;

namespace Yipai.AspNetCore.Endpoints;

/// <summary>Stops the start of a host in which an endpoint of a Yipai group names no audience.</summary>
internal sealed class AudienceCheck : IHostedService
{
    private readonly List<IEndpointRouteBuilder> _routes = [];
    private IEndpointRouteBuilder? _all;

    /// <summary>Remembers where endpoints are mapped.</summary>
    /// <remarks>The check reads them when the host starts, because then all of them exist.</remarks>
    public void Watch(IEndpointRouteBuilder routes) => _routes.Add(routes);

    /// <summary>Remembers the routes of the whole host, which know the audiences of outer groups too.</summary>
    public void WatchAll(IEndpointRouteBuilder routes) => _all = routes;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Endpoint? open = (_all is null ? _routes : [_all])
            .SelectMany(routes => routes.DataSources).SelectMany(source => source.Endpoints).FirstOrDefault(endpoint =>
            endpoint.Metadata.GetMetadata<YipaiGroupMetadata>() is not null && endpoint.Metadata.GetMetadata<AudienceMetadata>() is null);
        return open is null ? Task.CompletedTask : throw new AudienceMissingException(open.DisplayName ?? "?");
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
