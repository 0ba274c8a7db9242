using Microsoft.EntityFrameworkCore;

namespace Yipai.EntityFrameworkCore.Model;

/// <summary>The tables in PostgreSQL; it has migrations of its own.</summary>
internal sealed class PostgreSqlYipaiContext(DbContextOptions<PostgreSqlYipaiContext> options) : YipaiContext(options);
