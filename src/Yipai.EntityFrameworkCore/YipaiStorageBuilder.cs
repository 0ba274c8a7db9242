using Microsoft.Extensions.DependencyInjection;

namespace Yipai.EntityFrameworkCore;

internal sealed record YipaiStorageBuilder(IServiceCollection Services) : IYipaiStorageBuilder;
