using Microsoft.Extensions.DependencyInjection;

namespace Yipai.EntityFrameworkCore.Hosting;

internal sealed record YipaiStorageBuilder(IServiceCollection Services) : IYipaiStorageBuilder;
