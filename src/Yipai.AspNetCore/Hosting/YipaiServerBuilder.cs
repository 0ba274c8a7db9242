using Microsoft.Extensions.DependencyInjection;
using Yipai.Privacy.Server.Storage;

namespace Yipai.AspNetCore.Hosting;

/// <summary>Continues <c>AddYipai</c>.</summary>
internal sealed record YipaiServerBuilder(IServiceCollection Services) : IYipaiServerBuilder;
