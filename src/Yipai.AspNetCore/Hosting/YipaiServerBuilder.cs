using Microsoft.Extensions.DependencyInjection;
using Yipai.Privacy.Server.Storage;

namespace Yipai.AspNetCore.Hosting;

/// <summary>Holds the services of <c>AddYipai</c>, so that further calls can add to them.</summary>
internal sealed record YipaiServerBuilder(IServiceCollection Services) : IYipaiServerBuilder;
